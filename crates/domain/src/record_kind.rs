//! The kinds of records that the change log speaks of.

use crate::coded::coded;

coded! {
    /// What an entry of the change log is about.
    pub enum RecordKind {
        Project = "project" "项目" "Project",
        Demand = "demand" "需求" "Demand",
        Organisation = "organisation" "主体" "Organisation",
        InvestmentTarget = "investment_target" "招商目录" "Investment target",
        ElementPool = "element_pool" "指标池" "Element pool",
        Import = "import" "导入" "Import",
        Attachment = "attachment" "附件" "File",
        SavedSearch = "saved_search" "保存的搜索" "Saved search",
        Absence = "absence" "外出与代理" "Absence",
        Account = "account" "账号" "Account",
        Person = "person" "人员" "Person",
        AdmissionStandards = "admission_standards" "准入标准" "Admission standards",
        ApprovalCatalogue = "approval_catalogue" "审批目录" "Approval catalogue",
        Calendar = "calendar" "工作日历" "Working days",
        Thesaurus = "thesaurus" "词库" "Thesaurus",
        Log = "log" "日志" "Log",
    }
}
