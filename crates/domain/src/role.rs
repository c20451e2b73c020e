//! The roles people act in. Handbook §13.

use crate::coded::coded;

coded! {
    /// What a person may be in the system; one person may have several roles.
    pub enum Role {
        Clerk = "clerk" "招商中心经办" "Promotion centre clerk",
        DistrictClerk = "district_clerk" "区、县(市)招商经办" "District clerk",
        Leader = "leader" "负责领导" "Leader",
        Liaison = "liaison" "服务专员" "Liaison",
        Member = "member" "团队成员" "Team member",
        Handler = "handler" "责任单位经办" "Handler",
        Supervisor = "supervisor" "督查" "Supervisor",
        CompanyContact = "company_contact" "企业联系人" "Company contact",
        SystemAdmin = "system_admin" "系统管理员" "System administrator",
        SecurityAdmin = "security_admin" "安全管理员" "Security administrator",
        Auditor = "auditor" "安全审计员" "Auditor",
    }
}
