//! The tables as sea-orm entities; what they mean stands in the migrations.

/// Declares one table: its entity lies in a module of its own.
macro_rules! tables {
    ($($module:ident $name:literal { $($(#[$meta:meta])* $field:ident: $type:ty),+ $(,)? })+) => {$(
        pub mod $module {
            use sea_orm::entity::prelude::*;

            #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
            #[sea_orm(table_name = $name)]
            pub struct Model { $($(#[$meta])* pub $field: $type),+ }

            #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
            pub enum Relation {}

            impl ActiveModelBehavior for ActiveModel {}
        }
    )+};
}

tables! {
    reference_versions "reference_versions" {
        #[sea_orm(primary_key, auto_increment = false)] name: String,
        version: String,
        loaded_at: i64,
    }
    units "units" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        code: String,
        district: Option<String>,
    }
    unit_names "unit_names" {
        #[sea_orm(primary_key, auto_increment = false)] unit_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] valid_from: Date,
        name_zh: String,
        name_en: String,
    }
    people "people" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        name: String,
        unit_id: Uuid,
        post: String,
        district: Option<String>,
        field: Option<String>,
        may_lead: bool,
    }
    plan_tasks "plan_tasks" {
        #[sea_orm(primary_key, auto_increment = false)] code: String,
        name_zh: String,
        name_en: String,
        action_zh: String,
    }
    plan_task_units "plan_task_units" {
        #[sea_orm(primary_key, auto_increment = false)] task_code: String,
        #[sea_orm(primary_key, auto_increment = false)] position: i32,
        unit_code: String,
    }
    targets "targets" {
        #[sea_orm(primary_key, auto_increment = false)] code: String,
        scope: String,
        indicator_zh: String,
        indicator_en: String,
        comparison: String,
        value_min: String,
        value_max: Option<String>,
        unit_zh: String,
        year: i32,
        unit_code: String,
    }
    calendar_years "calendar_years" {
        #[sea_orm(primary_key, auto_increment = false)] year: i32,
        working_days: i32,
        holidays: String,
        makeup_days: String,
    }
    users "users" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        username: String,
        password_hash: String,
        person_id: Uuid,
        created_at: i64,
        disabled_at: Option<i64>,
    }
    user_roles "user_roles" {
        #[sea_orm(primary_key, auto_increment = false)] user_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] role: String,
    }
    sessions "sessions" {
        #[sea_orm(primary_key, auto_increment = false)] secret_digest: String,
        user_id: Uuid,
        created_at: i64,
        expires_at: i64,
    }
    tokens "tokens" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        user_id: Uuid,
        name: String,
        secret_digest: String,
        expires_on: Date,
        created_at: i64,
    }
    setup_links "setup_links" {
        #[sea_orm(primary_key, auto_increment = false)] secret_digest: String,
        expires_at: i64,
        used_at: Option<i64>,
    }
    idempotency_keys "idempotency_keys" {
        #[sea_orm(primary_key, auto_increment = false)] user_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] key: String,
        fingerprint: String,
        result: String,
        position: i64,
        created_at: i64,
    }
    code_sequences "code_sequences" {
        #[sea_orm(primary_key, auto_increment = false)] year: i32,
        last: i64,
    }
    attachments "attachments" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        file_name: String,
        media_type: String,
        bytes: i64,
        sm3: String,
        uploaded_by: Uuid,
        created_at: i64,
    }
    projects "projects" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        code: String,
        version: i64,
        name: String,
        investor_name: String,
        investor_core: String,
        investor_uscc: Option<String>,
        investor_uscc_reason: Option<String>,
        investor_country: Option<String>,
        industry: String,
        sub_industry: Option<String>,
        district: String,
        total_investment_yuan: i64,
        foreign_amount: Option<i64>,
        foreign_currency: Option<String>,
        summary: Option<String>,
        source: Option<String>,
        reported_on: Date,
        duplicates: String,
        report_unit_id: Uuid,
        report_district: String,
        reported_by: Uuid,
        protected_until: Date,
        first_report_lapsed_on: Option<Date>,
        stage: String,
        stage_since: Date,
        status: String,
        outcome: Option<String>,
        status_reason: Option<String>,
        review_on: Option<Date>,
        merged_into_id: Option<Uuid>,
        last_contact_on: Option<Date>,
        next_step: Option<String>,
        next_step_due_on: Option<Date>,
        next_step_person_id: Option<Uuid>,
        created_at: i64,
        updated_at: i64,
    }
    project_contacts "project_contacts" {
        #[sea_orm(primary_key, auto_increment = false)] project_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] position: i32,
        name: String,
        phone: String,
        phone_given: String,
    }
    leader_tenures "leader_tenures" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        project_id: Uuid,
        person_id: Uuid,
        from_day: Date,
        until: Option<Date>,
        reason: String,
        appointed_by: Uuid,
    }
    team_tenures "team_tenures" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        project_id: Uuid,
        lead_unit_id: Uuid,
        liaison_id: Uuid,
        from_day: Date,
        until: Option<Date>,
        reason: String,
        formed_by: Uuid,
    }
    team_members "team_members" {
        #[sea_orm(primary_key, auto_increment = false)] tenure_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] person_id: Uuid,
        position: i32,
        duty: String,
    }
    transitions "transitions" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        project_id: Uuid,
        sequence: i32,
        from_stage: String,
        to_stage: String,
        on_day: Date,
        note: Option<String>,
        moved_by: Uuid,
        origin: String,
    }
    evidence "evidence" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        project_id: Uuid,
        transition_id: Uuid,
        position: i32,
        kind: String,
        title: Option<String>,
        number: Option<String>,
        on_day: Option<Date>,
        amount_yuan: Option<i64>,
        attachment_id: Option<Uuid>,
    }
    admission_reviews "admission_reviews" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        project_id: Uuid,
        verdict: String,
        on_day: Date,
        reason: String,
        indicators: String,
        conditions: String,
        reviewed_by: Uuid,
    }
    follow_ups "follow_ups" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        project_id: Uuid,
        on_day: Date,
        kind: String,
        summary: String,
        participants: Option<String>,
        next_step: Option<String>,
        next_step_due_on: Option<Date>,
        next_step_person_id: Option<Uuid>,
        noted_by: Uuid,
        created_at: i64,
    }
    duplicate_decisions "duplicate_decisions" {
        #[sea_orm(primary_key, auto_increment = false)] project_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] other_project_id: Uuid,
        decision: String,
        reason: String,
        decided_by: Uuid,
        decided_at: i64,
    }
    disputes "disputes" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        project_id: Uuid,
        claimant_unit_id: Uuid,
        claimant_district: Option<String>,
        claimed_by: Uuid,
        claimed_on: Date,
        grounds: String,
        answer: Option<String>,
        answered_by: Option<Uuid>,
        decision: Option<String>,
        reason: Option<String>,
        decided_by: Option<Uuid>,
        decided_at: Option<i64>,
        created_at: i64,
    }
    thesaurus_entries "thesaurus_entries" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        term: String,
        relation: String,
        other: String,
        industry: Option<String>,
        added_by: Uuid,
        added_at: i64,
        withdrawn_by: Option<Uuid>,
        withdrawn_at: Option<i64>,
        reason: Option<String>,
    }
    suspicions "suspicions" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        project_id: Uuid,
        other_project_id: Uuid,
        likeness: String,
        score: i32,
        grounds: String,
        found_at: i64,
        decision: Option<String>,
        reason: Option<String>,
        decided_by: Option<Uuid>,
        decided_at: Option<i64>,
    }
    merges "merges" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        project_id: Uuid,
        into_project_id: Uuid,
        former_report: String,
        reason: String,
        merged_by: Uuid,
        merged_at: i64,
        undone_by: Option<Uuid>,
        undo_reason: Option<String>,
        undone_at: Option<i64>,
    }
    project_transfers "project_transfers" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        project_id: Uuid,
        from_district: String,
        to_district: String,
        from_day: Date,
        until: Date,
        share_basis_points: i32,
        reason: String,
        transferred_by: Uuid,
    }
    project_counts "project_counts" {
        #[sea_orm(primary_key, auto_increment = false)] project_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] sequence: i32,
        stands_under_id: Uuid,
        cause: String,
        kind: String,
        on_day: Date,
        amount_yuan: i64,
        district: String,
        share_basis_points: i32,
        reason: Option<String>,
        counted_by: Uuid,
        merge_id: Option<Uuid>,
    }
    intake_steps "intake_steps" {
        #[sea_orm(primary_key, auto_increment = false)] project_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] kind: String,
        #[sea_orm(primary_key, auto_increment = false)] sequence: i32,
        due_on: Option<Date>,
        on_day: Date,
        done_by: Uuid,
        noted_by: Uuid,
        note: Option<String>,
        verdict: Option<String>,
        reason: Option<String>,
        aspects: Option<String>,
        created_at: i64,
    }
    intake_escalations "intake_escalations" {
        #[sea_orm(primary_key, auto_increment = false)] project_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] kind: String,
        #[sea_orm(primary_key, auto_increment = false)] sequence: i32,
        #[sea_orm(primary_key, auto_increment = false)] rung: String,
        due_on: Date,
        reached_on: Date,
        recorded_at: i64,
    }
    organisations "organisations" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        version: i64,
        name: String,
        core: String,
        former_names: String,
        uscc: Option<String>,
        kind: String,
        country: Option<String>,
        district: Option<String>,
        industry: Option<String>,
        summary: Option<String>,
        created_at: i64,
        updated_at: i64,
        merged_into_id: Option<Uuid>,
    }
    organisation_keys "organisation_keys" {
        #[sea_orm(primary_key, auto_increment = false)] key: String,
        #[sea_orm(primary_key, auto_increment = false)] organisation_id: Uuid,
        weight: i32,
    }
    organisation_merges "organisation_merges" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        organisation_id: Uuid,
        into_id: Uuid,
        brought: String,
        moved_relations: String,
        reason: String,
        merged_by: Uuid,
        merged_at: i64,
        undone_by: Option<Uuid>,
        undo_reason: Option<String>,
        undone_at: Option<i64>,
        moved_offers: String,
    }
    organisation_relations "organisation_relations" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        organisation_id: Uuid,
        kind: String,
        other_id: Uuid,
        from_day: Option<Date>,
        until: Option<Date>,
        note: Option<String>,
        end_reason: Option<String>,
        recorded_by: Uuid,
        ended_by: Option<Uuid>,
        created_at: i64,
    }
    demands "demands" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        version: i64,
        library: String,
        title: String,
        body: String,
        organisation_name: String,
        organisation_uscc: Option<String>,
        contact_name: Option<String>,
        contact_phone: Option<String>,
        industry: String,
        sub_industry: Option<String>,
        chain_node: Option<String>,
        district: String,
        valid_until: Option<Date>,
        visibility: String,
        source: Option<String>,
        details: String,
        status: String,
        outcome: Option<String>,
        outcome_reason: Option<String>,
        owner_id: Uuid,
        created_at: i64,
        updated_at: i64,
    }
    offers "offers" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        version: i64,
        organisation_id: Uuid,
        kind: String,
        facts: String,
        withdrawn_reason: Option<String>,
        created_at: i64,
        updated_at: i64,
    }
    match_feedback "match_feedback" {
        #[sea_orm(primary_key, auto_increment = false)] demand_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] candidate_kind: String,
        #[sea_orm(primary_key, auto_increment = false)] candidate_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] user_id: Uuid,
        verdict: String,
        reason: Option<String>,
        given_at: i64,
    }
    recent_queries "recent_queries" {
        #[sea_orm(primary_key, auto_increment = false)] user_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] q: String,
        asked_at: i64,
    }
    saved_searches "saved_searches" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        version: i64,
        user_id: Uuid,
        name: String,
        question: String,
        notify: String,
        webhook_url: Option<String>,
        webhook_secret: Option<String>,
        created_at: i64,
    }
    saved_search_hits "saved_search_hits" {
        #[sea_orm(primary_key, auto_increment = false)] saved_search_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] kind: String,
        #[sea_orm(primary_key, auto_increment = false)] record_id: Uuid,
    }
    notifications "notifications" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        user_id: Uuid,
        saved_search_id: Uuid,
        hits: String,
        created_at: i64,
        read_at: Option<i64>,
    }
    outbox "outbox" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        content: String,
        attempts: i32,
        due_at: i64,
        failure: Option<String>,
    }
    followers "followers" {
        #[sea_orm(primary_key, auto_increment = false)] name: String,
        position: i64,
    }
    dockings "dockings" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        version: i64,
        demand_id: Uuid,
        organisation_id: Option<Uuid>,
        state: String,
        outcome: Option<String>,
        starts_at: i64,
        facts: String,
        result: Option<String>,
        called_off: Option<String>,
        project_id: Option<Uuid>,
        arranged_by: Uuid,
        created_at: i64,
        updated_at: i64,
    }
    project_origins "project_origins" {
        #[sea_orm(primary_key, auto_increment = false)] project_id: Uuid,
        docking_id: Option<Uuid>,
        target_id: Option<Uuid>,
    }
    green_channels "green_channels" {
        #[sea_orm(primary_key, auto_increment = false)] project_id: Uuid,
        catalogue: i32,
        opened_on: Date,
        conditions: String,
        forecast: Option<String>,
        opened_by: Uuid,
    }
    channel_items "channel_items" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        project_id: Uuid,
        position: i32,
        code: String,
        label: Option<String>,
        unit: Option<String>,
        approval: String,
        taken: Option<i32>,
    }
    item_events "item_events" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        item_id: Uuid,
        sequence: i32,
        kind: String,
        happened_on: Date,
        procedure: Option<String>,
        days: Option<i32>,
        note: Option<String>,
        document: Option<String>,
        attachment_id: Option<Uuid>,
        noted_by: Uuid,
        noted_at: i64,
    }
    approval_catalogues "approval_catalogues" {
        #[sea_orm(primary_key, auto_increment = false)] version: i32,
        in_force_from: Date,
        approvals: String,
        note: String,
        entered_by: Uuid,
        entered_at: i64,
    }
    element_pools "element_pools" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        version: i64,
        element: String,
        district: String,
        year: i32,
        source: Option<String>,
        quota: i64,
        transferred_in: i64,
        transferred_out: i64,
        reserved: i64,
        allotted: i64,
        entries: i64,
        created_at: i64,
        updated_at: i64,
    }
    element_entries "element_entries" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        pool_id: Uuid,
        number: i64,
        kind: String,
        amount: i64,
        shift_quota: i64,
        shift_transferred_in: i64,
        shift_transferred_out: i64,
        shift_reserved: i64,
        shift_allotted: i64,
        project_id: Option<Uuid>,
        other_pool_id: Option<Uuid>,
        until: Option<Date>,
        reason: Option<String>,
        person_id: Option<Uuid>,
        at: i64,
    }
    element_reservations "element_reservations" {
        #[sea_orm(primary_key, auto_increment = false)] pool_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] project_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] until: Date,
        amount: i64,
    }
    element_allotments "element_allotments" {
        #[sea_orm(primary_key, auto_increment = false)] pool_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] project_id: Uuid,
        amount: i64,
    }
    project_element_needs "project_element_needs" {
        #[sea_orm(primary_key, auto_increment = false)] project_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] element: String,
        amount: i64,
        needed_by: Option<Date>,
        since: i64,
    }
    investment_targets "investment_targets" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        version: i64,
        chain_node: String,
        name: String,
        facts: String,
        dropped_reason: Option<String>,
        created_at: i64,
        updated_at: i64,
    }
    attachment_texts "attachment_texts" {
        #[sea_orm(primary_key, auto_increment = false)] attachment_id: Uuid,
        state: String,
        text: String,
        read_at: i64,
    }
    problems "problems" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        version: i64,
        project_id: Uuid,
        title: String,
        body: String,
        kind: String,
        severity: String,
        state: String,
        unit_id: Uuid,
        raised_by: Uuid,
        due_on: Option<Date>,
        history: String,
        created_at: i64,
        updated_at: i64,
    }
    instructions "instructions" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        version: i64,
        project_id: Uuid,
        problem_id: Option<Uuid>,
        issued_by: Uuid,
        issued_on: Date,
        said: String,
        kind: String,
        state: Option<String>,
        urgency: Option<String>,
        due_on: Option<Date>,
        history: String,
        created_at: i64,
        updated_at: i64,
    }
    instruction_assignees "instruction_assignees" {
        #[sea_orm(primary_key, auto_increment = false)] instruction_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] position: i32,
        unit_id: Option<Uuid>,
        person_id: Option<Uuid>,
    }
    meetings "meetings" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        project_id: Uuid,
        on_day: Date,
        topic: String,
        participants: Option<String>,
        recorded_by: Uuid,
        created_at: i64,
    }
    meeting_tasks "meeting_tasks" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        version: i64,
        meeting_id: Uuid,
        project_id: Uuid,
        position: i32,
        decision: String,
        unit_id: Option<Uuid>,
        person_id: Option<Uuid>,
        due_on: Date,
        done_on: Option<Date>,
        note: Option<String>,
    }
    imports "imports" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        kind: String,
        file_name: String,
        sm3: String,
        state: String,
        columns: String,
        user_id: Uuid,
        created_at: i64,
        committed_at: Option<i64>,
        notices: String,
        failure: Option<String>,
        rows_done: i32,
        rows_all: i32,
        touched_at: i64,
        checked_position: i64,
    }
    import_mappings "import_mappings" {
        #[sea_orm(primary_key, auto_increment = false)] unit_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] kind: String,
        #[sea_orm(primary_key, auto_increment = false)] header: String,
        field: Option<String>,
        mapped_by: Uuid,
        mapped_at: i64,
    }
    import_rows "import_rows" {
        #[sea_orm(primary_key, auto_increment = false)] import_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] number: i32,
        sheet: Option<String>,
        row: i32,
        state: String,
        given: String,
        draft: String,
        remarks: String,
        problems: String,
        record_id: Option<Uuid>,
        role: String,
        table_number: Option<i32>,
        section: Option<String>,
        candidates: String,
        reason: Option<String>,
    }
    change_log "change_log" {
        #[sea_orm(primary_key, auto_increment = false)] position: i64,
        id: Uuid,
        at: i64,
        actor_id: Uuid,
        actor_name: String,
        request_id: String,
        aggregate: String,
        aggregate_id: Uuid,
        action: String,
        data: String,
        personal: Option<String>,
        previous_hash: String,
        hash: String,
    }
}
