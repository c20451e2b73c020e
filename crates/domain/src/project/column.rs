//! What stands in the columns of a list of projects that leaves as a table.

use crate::coded::coded;

coded! {
    /// A column of an exported list, named in its header.
    pub enum ProjectColumn {
        Code = "code" "项目编号" "Code",
        Name = "name" "项目名称" "Name",
        Investor = "investor" "投资方" "Investor",
        Uscc = "uscc" "统一社会信用代码" "Credit code",
        Industry = "industry" "产业" "Industry",
        SubIndustry = "sub_industry" "细分领域" "Sub-industry",
        District = "district" "区县" "District",
        TotalInvestment = "total_investment_yuan" "总投资(元)" "Total investment (yuan)",
        Stage = "stage" "阶段" "Stage",
        Status = "status" "状态" "Status",
        Leader = "leader" "负责领导" "Leader",
        Liaison = "liaison" "服务专员" "Liaison",
        ReportedOn = "reported_on" "首报日期" "Reported on",
        LastContactOn = "last_contact_on" "最近联系" "Last contact",
        Light = "light" "红黄绿灯" "Light",
        NextStep = "next_step" "下一步" "Next step",
        UpdatedAt = "updated_at" "更新时间" "Updated",
    }
}

impl ProjectColumn {
    /// The columns where none are chosen: what an import takes in again.
    pub const USUAL: [Self; 14] = [
        Self::Code,
        Self::Name,
        Self::Investor,
        Self::Uscc,
        Self::Industry,
        Self::SubIndustry,
        Self::District,
        Self::TotalInvestment,
        Self::Stage,
        Self::Status,
        Self::Leader,
        Self::Liaison,
        Self::ReportedOn,
        Self::LastContactOn,
    ];
}
