-- What pages keep in mind of plans, agreements and sessions planned ahead is stamped too (0090_stamps.sql).
call stamped_by('planned_session', 'post_id');
call stamped_by('development_plan', 'post_id');
call stamped_by('supervision_agreement', 'post_id');
call stamped_by('development_plan_confirmation');
call stamped_by('supervision_agreement_text');
call stamped_by('supervision_agreement_signature');
