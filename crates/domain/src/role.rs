//! The roles people act in. Handbook §13.

use crate::coded::coded;
use crate::invalid::Invalid;

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

impl Role {
    /// Whether someone in this role runs the system; who does that has no other role, so that no one person can both give a right
    /// and use it, or wipe out its traces.
    const fn runs_the_system(self) -> bool {
        matches!(self, Self::SystemAdmin | Self::SecurityAdmin | Self::Auditor)
    }

    /// Whether one account may have these roles.
    ///
    /// # Errors
    /// None, or one that runs the system beside another.
    pub fn together(roles: &[Self]) -> Result<(), Invalid> {
        match roles {
            [] => Err(Invalid::Required),
            [_] => Ok(()),
            several if several.iter().any(|role| role.runs_the_system()) => Err(Invalid::RolesApart),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_runs_the_system_has_no_other_role() {
        assert!(Role::together(&[Role::Clerk, Role::Liaison]).is_ok());
        assert!(Role::together(&[Role::Auditor]).is_ok());
        for roles in [[Role::SystemAdmin, Role::SecurityAdmin], [Role::Clerk, Role::Auditor]] {
            assert_eq!(Role::together(&roles), Err(Invalid::RolesApart));
        }
        assert_eq!(Role::together(&[]), Err(Invalid::Required));
    }
}
