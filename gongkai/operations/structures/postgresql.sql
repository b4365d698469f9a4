-- A new database as all migrations leave it. Written by `make documents`; not for editing.
-- It is used where every migration named here is installed as it was (its digest).
-- holds agencies.0001_initial c450881fcce1aa73
-- holds agencies.0002_nobody_is_superuser df46e97b290eaca2
-- holds agencies.0003_website_mark f911ce0d0f95b505
-- holds agencies.0004_absence 786e56be1c072d6b
-- holds agencies.0005_entered_years d406e22bcf088ee6
-- holds annual_report.0001_initial d75deff4c14b9674
-- holds annual_report.0002_year 8eccefc2ae1bef15
-- holds annual_report.0003_board d0d462a317972062
-- holds auth.0001_initial 845cff319606332f
-- holds auth.0002_alter_permission_name_max_length feaf97e0e8f7d148
-- holds auth.0003_alter_user_email_max_length 9d5657b4db9872dc
-- holds auth.0004_alter_user_username_opts 9538db342c9a9bec
-- holds auth.0005_alter_user_last_login_null 79f60a35dc000fdd
-- holds auth.0006_require_contenttypes_0002 00cb16e3405f14b6
-- holds auth.0007_alter_validators_add_error_messages 115db87dc327530f
-- holds auth.0008_alter_user_username_max_length 02857f65f7d64814
-- holds auth.0009_alter_user_last_name_max_length 19a89500e7f108a7
-- holds auth.0010_alter_group_name_max_length 0963ed6498ac0b3a
-- holds auth.0011_update_proxy_permissions 85a5dde708dc4b61
-- holds auth.0012_alter_user_first_name_max_length 6cefbc9f80903763
-- holds catalog.0001_initial 0914eb075ff93daa
-- holds catalog.0002_text_may_be_blank c3119a3ab72aab64
-- holds catalog.0003_review ae49a58071338c0b
-- holds catalog.0004_checks 3cba83b0b0e8f944
-- holds catalog.0005_schedules a4402eadb254da36
-- holds catalog.0006_digests 5d5b18e88529d9d2
-- holds contenttypes.0001_initial 35ed8489a147e0b4
-- holds contenttypes.0002_remove_content_type_name 7d36494075750f0e
-- holds django_tasks_database.0001_initial cf812b2fc6a74045
-- holds django_tasks_database.0002_alter_dbtaskresult_options 64089e9ab4b601be
-- holds django_tasks_database.0003_dbtaskresult_enqueued_at_dbtaskresult_finished_at 70aca531cfdec5a6
-- holds django_tasks_database.0004_dbtaskresult_started_at 6a2df89c09660a47
-- holds django_tasks_database.0005_alter_dbtaskresult_priority_and_more 7620e78cb4ea2bef
-- holds django_tasks_database.0006_alter_dbtaskresult_args_kwargs_and_more 1df8a72be81de333
-- holds django_tasks_database.0007_add_separate_results_fields 5a2bcd56bbf250fd
-- holds django_tasks_database.0008_separate_results_field 70bebf6c70a525ea
-- holds django_tasks_database.0009_remove_results_field 5f3794029968d300
-- holds django_tasks_database.0010_alter_dbtaskresult_status b78d0ee8642c2ac7
-- holds django_tasks_database.0011_rename_complete_status 06c588d077968906
-- holds django_tasks_database.0012_add_separate_exception_fields 91e47c25219e7502
-- holds django_tasks_database.0013_separate_exception_fields bf4b6c5e8befb7fe
-- holds django_tasks_database.0014_remove_dbtaskresult_exception_data 7358598390935d3f
-- holds django_tasks_database.0015_correctly_order_run_after c445a528a79c2706
-- holds django_tasks_database.0016_remove_dbtaskresult_django_task_new_ordering_idx_and_more b21812d340c4c029
-- holds django_tasks_database.0017_dbtaskresult_metadata 6ddbf92d0402a793
-- holds django_tasks_database.0018_rename_succeeded_status 49ab041400c46592
-- holds django_tasks_database.0019_rename_django_task_new_ordering_idx_tasks_db_new_ordering_idx_and_more 65bb5c3a5f49b6b7
-- holds django_tasks_database.0020_update_db_task_result_ordering cc08d41b5513f451
-- holds django_tasks_database.0021_conditional_partial_index_ordering b1d0d1b44619912b
-- holds ledger.0001_initial 28a793e59a4fe35c
-- holds ledger.0002_kinds_asked_when_needed 058a820606045a66
-- holds ledger.0003_chained 51bd4c83b25c3aad
-- holds ledger.0004_hashes a229c1332ad2d6bb
-- holds ledger.0005_guarded cd8601e9f8a63b78
-- holds ledger.0006_chains_step_along_entries 6d09651ffa977bb6
-- holds ledger.0007_sample_chains 7e669687110b2298
-- holds ledger/guard ac4b472d8231cd39
-- holds modelsearch.0001_initial 76080e132ce4ea1d
-- holds modelsearch.0002_customise_indexentry fc457502992d4572
-- holds modelsearch.0003_add_text_fields 4b2a4a5737326d12
-- holds modelsearch.0004_rename_modelsear_autocom_476c89_gin_modelsearch_autocom_ea8581_gin_and_more ffe1842ad95abf8d
-- holds portal.0001_initial 105bc8e9d6ec8345
-- holds registers.0001_initial e124cbd75836c242
-- holds requests.0001_initial 625d59e363e6872e
-- holds requests.0002_applying 6b1148a5c2a04bf1
-- holds requests.0003_letters 2639ac999fc6317d
-- holds requests.0004_remedies 81ebe4881074bee9
-- holds requests.0005_redacting 17d4d30405109b42
-- holds sessions.0001_initial 2aa438e2393ee513
-- holds taggit.0001_initial 99ca62a055c530c7
-- holds taggit.0002_auto_20150616_2121 9db9f38747553183
-- holds taggit.0003_taggeditem_add_unique_index 8d474ef8ec122e51
-- holds taggit.0004_alter_taggeditem_content_type_alter_taggeditem_tag f9d1464ef1c663da
-- holds taggit.0005_auto_20220424_2025 0ff3cb6796cf52fb
-- holds taggit.0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx 7e6afc35e33e1db0
-- holds wagtailadmin.0001_create_admin_access_permissions fcbe05ca0d60a8ea
-- holds wagtailadmin.0002_admin 1e2a4c541e9ab35b
-- holds wagtailadmin.0003_admin_managed 620fc672b343ac4e
-- holds wagtailadmin.0004_editingsession 7b870aaf0095ce75
-- holds wagtailadmin.0005_editingsession_is_editing 2366578b652bd350
-- holds wagtailadmin.0006_formstate 1188fcdbffa104cf
-- holds wagtailcore.0001_initial 9f53ad87c6f6e02c
-- holds wagtailcore.0001_squashed_0016_change_page_url_path_to_text_field 938f305a9f38612d
-- holds wagtailcore.0002_initial_data d984e0b825ce02d2
-- holds wagtailcore.0003_add_uniqueness_constraint_on_group_page_permission f3c13d4234999a7f
-- holds wagtailcore.0004_page_locked 054dd5f11e963145
-- holds wagtailcore.0005_add_page_lock_permission_to_moderators 467294823a2d9093
-- holds wagtailcore.0006_add_lock_page_permission fdd0c9f51908a077
-- holds wagtailcore.0007_page_latest_revision_created_at 44a498d1402ed033
-- holds wagtailcore.0008_populate_latest_revision_created_at f0951e0de83ba572
-- holds wagtailcore.0009_remove_auto_now_add_from_pagerevision_created_at ce9ebb7f16009609
-- holds wagtailcore.0010_change_page_owner_to_null_on_delete 3b440fa8c7436a0a
-- holds wagtailcore.0011_page_first_published_at 2a344a1bc91d4b55
-- holds wagtailcore.0012_extend_page_slug_field c8ce5732aad1b2b6
-- holds wagtailcore.0013_update_golive_expire_help_text 058c8ebeb60a5806
-- holds wagtailcore.0014_add_verbose_name e6342beda2c2a352
-- holds wagtailcore.0015_add_more_verbose_names 0c40c0d20c511c91
-- holds wagtailcore.0016_change_page_url_path_to_text_field fc00e2e248e357af
-- holds wagtailcore.0017_change_edit_page_permission_description ccd71ad6211dc9ea
-- holds wagtailcore.0018_pagerevision_submitted_for_moderation_index 9c84c8a317432983
-- holds wagtailcore.0019_verbose_names_cleanup dd647daad29c8ff0
-- holds wagtailcore.0020_add_index_on_page_first_published_at a6bee4fe81de1087
-- holds wagtailcore.0021_capitalizeverbose afd18f829eae58d3
-- holds wagtailcore.0022_add_site_name 24b2b9b04106c8ff
-- holds wagtailcore.0023_alter_page_revision_on_delete_behaviour 757de219a5895b45
-- holds wagtailcore.0024_alter_page_content_type_on_delete_behaviour 81599e333a45b26c
-- holds wagtailcore.0024_collection fcdfe156ab59adbb
-- holds wagtailcore.0025_collection_initial_data 299d294b4dcf5997
-- holds wagtailcore.0026_group_collection_permission c164f30fd7bbd892
-- holds wagtailcore.0027_fix_collection_path_collation f6c14ff3972d5c7d
-- holds wagtailcore.0028_merge c3a7c3972fd9a85c
-- holds wagtailcore.0029_unicode_slugfield_dj19 002cf4f07e5119fb
-- holds wagtailcore.0030_index_on_pagerevision_created_at d2a6d2c2cf713373
-- holds wagtailcore.0031_add_page_view_restriction_types 9a49c448c2d89307
-- holds wagtailcore.0032_add_bulk_delete_page_permission 549175d715c672b6
-- holds wagtailcore.0033_remove_golive_expiry_help_text aa4d91586ada762c
-- holds wagtailcore.0034_page_live_revision d650388923d2e80e
-- holds wagtailcore.0035_page_last_published_at 54d0d7e199f39d02
-- holds wagtailcore.0036_populate_page_last_published_at 5ca7b8c7b2ee598e
-- holds wagtailcore.0037_set_page_owner_editable 4d500a6059471851
-- holds wagtailcore.0038_make_first_published_at_editable 5a987c60fe3a1ee9
-- holds wagtailcore.0039_collectionviewrestriction df7d95a80ca958ce
-- holds wagtailcore.0040_page_draft_title 4c6c9eefd5e9ccd1
-- holds wagtailcore.0041_group_collection_permissions_verbose_name_plural 71b468024ec4733b
-- holds wagtailcore.0042_index_on_pagerevision_approved_go_live_at 2cbafdbb2ea429b4
-- holds wagtailcore.0043_lock_fields ed3b4350910be05f
-- holds wagtailcore.0044_add_unlock_grouppagepermission afe9599444e9fade
-- holds wagtailcore.0045_assign_unlock_grouppagepermission cf179eed03b8e6d2
-- holds wagtailcore.0046_site_name_remove_null 9888cafb23286c1d
-- holds wagtailcore.0047_add_workflow_models 2048996916614d0d
-- holds wagtailcore.0048_add_default_workflows af78db1d42f61524
-- holds wagtailcore.0049_taskstate_finished_by f5f2bca3716c52d8
-- holds wagtailcore.0050_workflow_rejected_to_needs_changes 5c0cdb9025c34923
-- holds wagtailcore.0051_taskstate_comment 0e10a5d370d68cf0
-- holds wagtailcore.0052_pagelogentry 2464223600985305
-- holds wagtailcore.0053_locale_model bfd6fba56a11a9f0
-- holds wagtailcore.0054_initial_locale 94122ab10b32b608
-- holds wagtailcore.0055_page_locale_fields 0bfa4f4932b7ff3e
-- holds wagtailcore.0056_page_locale_fields_populate a5cfb4f23860f576
-- holds wagtailcore.0057_page_locale_fields_notnull 8cb584fc83fac322
-- holds wagtailcore.0058_page_alias_of 478581f22c8083ef
-- holds wagtailcore.0059_apply_collection_ordering 36d535fa96a194a5
-- holds wagtailcore.0060_fix_workflow_unique_constraint 883117a3b45cf863
-- holds wagtailcore.0061_change_promote_tab_helpt_text_and_verbose_names f303f2415229c5ad
-- holds wagtailcore.0062_comment_models_and_pagesubscription 0704ed51a560bac7
-- holds wagtailcore.0063_modellogentry 7f67fc0f5c40fecf
-- holds wagtailcore.0064_log_timestamp_indexes ee7bad344df803c8
-- holds wagtailcore.0065_log_entry_uuid a5b71e830e641059
-- holds wagtailcore.0066_collection_management_permissions dfc28f96014d8412
-- holds wagtailcore.0067_alter_pagerevision_content_json 2ab4c77f237f7afd
-- holds wagtailcore.0068_log_entry_empty_object c5e51c974fdcb28a
-- holds wagtailcore.0069_log_entry_jsonfield 70b22160eb859fe4
-- holds wagtailcore.0070_rename_pagerevision_revision 2f27c5b8f8cf9bc6
-- holds wagtailcore.0071_populate_revision_content_type e8fcd9b84549ac4b
-- holds wagtailcore.0072_alter_revision_content_type_notnull 89429dea4c3c5e04
-- holds wagtailcore.0073_page_latest_revision e6c6f3c351387866
-- holds wagtailcore.0074_revision_object_str 3e57999ac0b3d7a3
-- holds wagtailcore.0075_populate_latest_revision_and_revision_object_str c0d75b90900888d7
-- holds wagtailcore.0076_modellogentry_revision f94bb2161f570155
-- holds wagtailcore.0077_alter_revision_user 6b2de9b98a82f11d
-- holds wagtailcore.0078_referenceindex 501b9d4ff7aa3aad
-- holds wagtailcore.0079_rename_taskstate_page_revision 033f1da052468765
-- holds wagtailcore.0080_generic_workflowstate 9c1c523444a78dc6
-- holds wagtailcore.0081_populate_workflowstate_content_type 3f2c80e824b0527c
-- holds wagtailcore.0082_alter_workflowstate_content_type_notnull 017c8b764cca1872
-- holds wagtailcore.0083_workflowcontenttype e480780558060769
-- holds wagtailcore.0084_add_default_page_permissions 6533eff609740444
-- holds wagtailcore.0085_add_grouppagepermission_permission 14255d76b2debbc9
-- holds wagtailcore.0086_populate_grouppagepermission_permission bd8b17615a7ecca2
-- holds wagtailcore.0087_alter_grouppagepermission_unique_together_and_more 9f5bcc927b35ce33
-- holds wagtailcore.0088_fix_log_entry_json_timestamps e5afc01f4a8cd17f
-- holds wagtailcore.0089_log_entry_data_json_null_to_object 06c80b0a050ecdcb
-- holds wagtailcore.0090_remove_grouppagepermission_permission_type 281e571eb78905c2
-- holds wagtailcore.0091_remove_revision_submitted_for_moderation 66f520f7ab7205fc
-- holds wagtailcore.0092_alter_collectionviewrestriction_password_and_more 44955a20f45f77e0
-- holds wagtailcore.0093_uploadedfile c02885138ca13372
-- holds wagtailcore.0094_alter_page_locale 14d6c54cae836d6d
-- holds wagtailcore.0095_groupsitepermission 578cbf14db2f7eb4
-- holds wagtailcore.0096_referenceindex_referenceindex_source_object_and_more 94d1cc9527502c49
-- holds wagtailcore.0097_baselogentry_uuid_action_timestamp_indexes 038c7d89861a592d
-- holds wagtailcore.0098_apitoken 591ddb5d33ebf911
-- holds wagtaildocs.0001_initial a6847d3092006d3a
-- holds wagtaildocs.0002_initial_data 9cc33694f10ce040
-- holds wagtaildocs.0003_add_verbose_names 2ee10fdad320f232
-- holds wagtaildocs.0004_capitalizeverbose 4651d6a0b6ce05dc
-- holds wagtaildocs.0005_alter_uploaded_by_user_on_delete_action 95ba0c8e03bd5cf6
-- holds wagtaildocs.0005_document_collection 81f9c182c531bff3
-- holds wagtaildocs.0006_copy_document_permissions_to_collections 48117f735ebe3b6e
-- holds wagtaildocs.0007_merge d479b02a6ffa0af1
-- holds wagtaildocs.0008_document_file_size cc62bdd440414b23
-- holds wagtaildocs.0009_document_verbose_name_plural 4d3a685a9446d3b7
-- holds wagtaildocs.0010_document_file_hash 80687d1b5b7ba780
-- holds wagtaildocs.0011_add_choose_permissions e5a96a131812b02f
-- holds wagtaildocs.0012_uploadeddocument 8c60f611a5d5d4da
-- holds wagtaildocs.0013_delete_uploadeddocument da2f6d9b8afee4f9
-- holds wagtaildocs.0014_alter_document_file_size 4ea1c485f5c6157d
-- holds wagtailimages.0001_initial fe18cd6be8eb40ea
-- holds wagtailimages.0001_squashed_0021 daed4ad0904d5f2f
-- holds wagtailimages.0002_initial_data 205c11cfbd2f7030
-- holds wagtailimages.0003_fix_focal_point_fields 91d854b1dbc7f81e
-- holds wagtailimages.0004_make_focal_point_key_not_nullable d8ba85af96195a21
-- holds wagtailimages.0005_make_filter_spec_unique 20fa306ad9d56060
-- holds wagtailimages.0006_add_verbose_names 22bd284a06331caf
-- holds wagtailimages.0007_image_file_size 2dd6a2ecbed86d89
-- holds wagtailimages.0008_image_created_at_index fabcd0f908be61a1
-- holds wagtailimages.0009_capitalizeverbose 5aa100d9244322da
-- holds wagtailimages.0010_change_on_delete_behaviour 7102fb52fe3e2261
-- holds wagtailimages.0011_image_collection 1cee56cfcdc0a9eb
-- holds wagtailimages.0012_copy_image_permissions_to_collections 5569501759e9a7b0
-- holds wagtailimages.0013_make_rendition_upload_callable 9c882b1d3e320f81
-- holds wagtailimages.0014_add_filter_spec_field cfb5cd34b7fa1350
-- holds wagtailimages.0015_fill_filter_spec_field 4c77803737013108
-- holds wagtailimages.0016_deprecate_rendition_filter_relation 2e201ffab6d54bee
-- holds wagtailimages.0017_reduce_focal_point_key_max_length 10eee49449046b33
-- holds wagtailimages.0018_remove_rendition_filter 05b4722063b74868
-- holds wagtailimages.0019_delete_filter 5ea2dddeb669e5ce
-- holds wagtailimages.0020_add-verbose-name 19985bc6729de25f
-- holds wagtailimages.0021_image_file_hash 9b4297dd851d089f
-- holds wagtailimages.0022_uploadedimage 9793ee6186278181
-- holds wagtailimages.0023_add_choose_permissions 37f2b23c43135be6
-- holds wagtailimages.0024_index_image_file_hash c204e1dbef4c5549
-- holds wagtailimages.0025_alter_image_file_alter_rendition_file bba3a6ba48a00247
-- holds wagtailimages.0026_delete_uploadedimage 7035d27dab2f3775
-- holds wagtailimages.0027_image_description 621fef7dd6855f02
-- holds wagtailusers.0001_initial 45a8c1ec67422390
-- holds wagtailusers.0002_add_verbose_name_on_userprofile 2a4c434837ee5c9c
-- holds wagtailusers.0003_add_verbose_names 9590c0e99d195868
-- holds wagtailusers.0004_capitalizeverbose 327e5a4b51ff493d
-- holds wagtailusers.0005_make_related_name_wagtail_specific 45dfa0294cdd846e
-- holds wagtailusers.0006_userprofile_prefered_language 636c4e036df13cd0
-- holds wagtailusers.0007_userprofile_current_time_zone 435fd383a877469f
-- holds wagtailusers.0008_userprofile_avatar 2ee737254928fc2a
-- holds wagtailusers.0009_userprofile_verbose_name_plural ca8286fe2e29e576
-- holds wagtailusers.0010_userprofile_updated_comments_notifications 97033bd05c0811a3
-- holds wagtailusers.0011_userprofile_dismissibles b6381984386e17fb
-- holds wagtailusers.0012_userprofile_theme fb079398fa7eddf6
-- holds wagtailusers.0013_userprofile_density 934baa45fe42a41a
-- holds wagtailusers.0014_userprofile_contrast 3f44752ffd8d5c2f
-- holds wagtailusers.0015_userprofile_keyboard_shortcuts b861c0bc6f5a7a98

SET LOCAL check_function_bodies = false;
CREATE FUNCTION public.ledger_begins() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN  RAISE EXCEPTION 'a chain of the ledger begins at 0 and stands once' USING ERRCODE = 'restrict_violation'; END $$;
CREATE FUNCTION public.ledger_final() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM ledger_chain WHERE agency_id = OLD.agency_id AND sample) THEN RETURN OLD; END IF; END IF; RAISE EXCEPTION 'an entry of the ledger is final' USING ERRCODE = 'restrict_violation'; END $$;
CREATE FUNCTION public.ledger_grows() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF TG_OP = 'UPDATE' THEN IF NEW.agency_id = OLD.agency_id AND NEW.sample = OLD.sample AND (NEW.last_number = OLD.last_number + 1 OR NEW.last_number > OLD.last_number AND EXISTS (SELECT 1 FROM ledger_entry WHERE agency_id = NEW.agency_id AND number = NEW.last_number AND hash = NEW.last_hash)) THEN RETURN NEW; END IF; ELSIF TG_OP = 'DELETE' THEN IF OLD.sample THEN RETURN OLD; END IF; END IF; RAISE EXCEPTION 'a chain of the ledger only grows, along entries that stand' USING ERRCODE = 'restrict_violation'; END $$;
CREATE TABLE public.agencies_absence (
    id bigint NOT NULL,
    since date NOT NULL,
    until date NOT NULL,
    deputy_id bigint NOT NULL,
    staff_id bigint NOT NULL,
    CONSTRAINT deputy_is_someone_else CHECK ((NOT (staff_id = deputy_id)))
);
ALTER TABLE public.agencies_absence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agencies_absence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.agencies_agency (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    short_name character varying(40) NOT NULL,
    slug character varying(40) NOT NULL,
    tree_path character varying(200) NOT NULL,
    level character varying(10) NOT NULL,
    kind character varying(10) NOT NULL,
    is_sample boolean NOT NULL,
    uscc character varying(18) NOT NULL,
    region_code character varying(6) NOT NULL,
    address character varying(200) NOT NULL,
    postcode character varying(6) NOT NULL,
    office_hours character varying(200) NOT NULL,
    telephone character varying(60) NOT NULL,
    fax character varying(60) NOT NULL,
    email character varying(254) NOT NULL,
    disclosure_office character varying(100) NOT NULL,
    site_name character varying(100) NOT NULL,
    site_domain character varying(100) NOT NULL,
    site_code character varying(10) NOT NULL,
    icp_number character varying(60) NOT NULL,
    police_number character varying(60) NOT NULL,
    main_colour character varying(7) NOT NULL,
    emblem character varying(100) NOT NULL,
    index_family character varying(1) NOT NULL,
    index_unit character varying(40) NOT NULL,
    index_period character varying(5) NOT NULL,
    index_width smallint NOT NULL,
    parent_id bigint,
    website_mark character varying(100) NOT NULL,
    CONSTRAINT agencies_agency_index_width_check CHECK ((index_width >= 0))
);
ALTER TABLE public.agencies_agency ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agencies_agency_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.agencies_duty (
    id bigint NOT NULL,
    role character varying(20) NOT NULL,
    since date NOT NULL,
    until date,
    agency_id bigint NOT NULL,
    staff_id bigint NOT NULL
);
ALTER TABLE public.agencies_duty ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agencies_duty_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.agencies_enteredyear (
    id bigint NOT NULL,
    year smallint NOT NULL,
    text text NOT NULL,
    revision integer NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by_id bigint,
    CONSTRAINT agencies_enteredyear_revision_check CHECK ((revision >= 0)),
    CONSTRAINT agencies_enteredyear_year_check CHECK ((year >= 0))
);
ALTER TABLE public.agencies_enteredyear ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agencies_enteredyear_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.agencies_leadinggroupseat (
    id bigint NOT NULL,
    "position" character varying(10) NOT NULL,
    name character varying(60) NOT NULL,
    post character varying(100) NOT NULL,
    since date NOT NULL,
    until date,
    document character varying(100) NOT NULL,
    "order" smallint NOT NULL,
    agency_id bigint NOT NULL,
    CONSTRAINT agencies_leadinggroupseat_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.agencies_leadinggroupseat ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agencies_leadinggroupseat_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.agencies_staff (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    username character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    is_staff boolean NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    full_name character varying(60) NOT NULL,
    agency_id bigint,
    unit_id bigint,
    CONSTRAINT nobody_is_superuser CHECK ((NOT is_superuser))
);
CREATE TABLE public.agencies_staff_groups (
    id bigint NOT NULL,
    staff_id bigint NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.agencies_staff_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agencies_staff_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.agencies_staff ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agencies_staff_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.agencies_staff_user_permissions (
    id bigint NOT NULL,
    staff_id bigint NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.agencies_staff_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agencies_staff_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.agencies_unit (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    tasks text NOT NULL,
    telephone character varying(60) NOT NULL,
    "position" smallint NOT NULL,
    agency_id bigint NOT NULL,
    CONSTRAINT agencies_unit_position_check CHECK (("position" >= 0))
);
ALTER TABLE public.agencies_unit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agencies_unit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.annual_report_erratum (
    id bigint NOT NULL,
    number smallint NOT NULL,
    cells jsonb NOT NULL,
    "position" bigint NOT NULL,
    words character varying(1000) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    report_id bigint NOT NULL,
    CONSTRAINT annual_report_erratum_number_check CHECK ((number >= 0)),
    CONSTRAINT annual_report_erratum_position_check CHECK (("position" >= 0))
);
ALTER TABLE public.annual_report_erratum ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.annual_report_erratum_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.annual_report_explanation (
    id bigint NOT NULL,
    ref character varying(64) NOT NULL,
    finding jsonb NOT NULL,
    words character varying(500) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    report_id bigint NOT NULL
);
ALTER TABLE public.annual_report_explanation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.annual_report_explanation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.annual_report_frozenreport (
    id bigint NOT NULL,
    number smallint NOT NULL,
    content jsonb NOT NULL,
    digest character varying(64) NOT NULL,
    "position" bigint NOT NULL,
    head_hash character varying(64) NOT NULL,
    counted_at timestamp with time zone NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    absent_id bigint,
    signed_by_id bigint NOT NULL,
    report_id bigint NOT NULL,
    CONSTRAINT annual_report_frozenreport_number_check CHECK ((number >= 0)),
    CONSTRAINT annual_report_frozenreport_position_check CHECK (("position" >= 0))
);
ALTER TABLE public.annual_report_frozenreport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.annual_report_frozenreport_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.annual_report_publishedreport (
    id bigint NOT NULL,
    year smallint NOT NULL,
    template character varying(10) NOT NULL,
    cells jsonb NOT NULL,
    figures jsonb NOT NULL,
    findings jsonb NOT NULL,
    doubts jsonb NOT NULL,
    provenance jsonb NOT NULL,
    item_id bigint NOT NULL,
    CONSTRAINT annual_report_publishedreport_year_check CHECK ((year >= 0))
);
ALTER TABLE public.annual_report_publishedreport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.annual_report_publishedreport_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.annual_report_reminder (
    id bigint NOT NULL,
    year smallint NOT NULL,
    words character varying(500) NOT NULL,
    at timestamp with time zone NOT NULL,
    agency_id bigint NOT NULL,
    by_id bigint NOT NULL,
    CONSTRAINT annual_report_reminder_year_check CHECK ((year >= 0))
);
ALTER TABLE public.annual_report_reminder ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.annual_report_reminder_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.annual_report_reportpart (
    id bigint NOT NULL,
    key character varying(20) NOT NULL,
    text text NOT NULL,
    revision integer NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    saved_by_id bigint NOT NULL,
    report_id bigint NOT NULL,
    CONSTRAINT annual_report_reportpart_revision_check CHECK ((revision >= 0))
);
ALTER TABLE public.annual_report_reportpart ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.annual_report_reportpart_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.annual_report_reportyear (
    id bigint NOT NULL,
    year smallint NOT NULL,
    template character varying(10) NOT NULL,
    state character varying(10) NOT NULL,
    revision integer NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    cells jsonb NOT NULL,
    "position" bigint NOT NULL,
    compiled_at timestamp with time zone,
    changes jsonb NOT NULL,
    fields jsonb NOT NULL,
    findings jsonb NOT NULL,
    checked_at timestamp with time zone,
    submitted_at timestamp with time zone,
    returned_at timestamp with time zone,
    returned_why text NOT NULL,
    placed_signature smallint NOT NULL,
    placed_as character varying(64) NOT NULL,
    published_at timestamp with time zone,
    agency_id bigint NOT NULL,
    compiled_by_id bigint,
    item_id bigint,
    opened_by_id bigint NOT NULL,
    returned_by_id bigint,
    submitted_by_id bigint,
    CONSTRAINT annual_report_reportyear_placed_signature_check CHECK ((placed_signature >= 0)),
    CONSTRAINT annual_report_reportyear_position_check CHECK (("position" >= 0)),
    CONSTRAINT annual_report_reportyear_revision_check CHECK ((revision >= 0)),
    CONSTRAINT annual_report_reportyear_year_check CHECK ((year >= 0))
);
ALTER TABLE public.annual_report_reportyear ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.annual_report_reportyear_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);
ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);
ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_column (
    id bigint NOT NULL,
    code character varying(60) NOT NULL,
    name character varying(60) NOT NULL,
    name_en character varying(100) NOT NULL,
    kind character varying(20) NOT NULL,
    description character varying(300) NOT NULL,
    keywords character varying(200) NOT NULL,
    in_section boolean NOT NULL,
    category character varying(20) NOT NULL,
    freshness_days smallint,
    "position" smallint NOT NULL,
    is_open boolean NOT NULL,
    agency_id bigint NOT NULL,
    owner_id bigint,
    parent_id bigint,
    CONSTRAINT catalog_column_freshness_days_check CHECK ((freshness_days >= 0)),
    CONSTRAINT catalog_column_position_check CHECK (("position" >= 0))
);
ALTER TABLE public.catalog_column ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_column_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_comment (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    words character varying(500) NOT NULL,
    by_id bigint NOT NULL,
    item_id bigint NOT NULL,
    revision_id integer
);
ALTER TABLE public.catalog_comment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_comment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_digestchoice (
    id bigint NOT NULL,
    wanted boolean,
    hour smallint NOT NULL,
    done_on date,
    not_before timestamp with time zone,
    failures smallint NOT NULL,
    staff_id bigint NOT NULL,
    CONSTRAINT catalog_digestchoice_failures_check CHECK ((failures >= 0)),
    CONSTRAINT catalog_digestchoice_hour_check CHECK ((hour >= 0))
);
ALTER TABLE public.catalog_digestchoice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_digestchoice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_fileexamination (
    id bigint NOT NULL,
    rules character varying(64) NOT NULL,
    result jsonb NOT NULL,
    examined_at timestamp with time zone NOT NULL,
    stored_id bigint NOT NULL
);
ALTER TABLE public.catalog_fileexamination ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_fileexamination_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_findingoverride (
    id bigint NOT NULL,
    key character varying(64) NOT NULL,
    code character varying(60) NOT NULL,
    reason character varying(300) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    item_id bigint NOT NULL
);
ALTER TABLE public.catalog_findingoverride ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_findingoverride_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_houseword (
    id bigint NOT NULL,
    wrong character varying(60) NOT NULL,
    instead character varying(120) NOT NULL,
    level character varying(10) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    agency_id bigint NOT NULL,
    recorded_by_id bigint
);
ALTER TABLE public.catalog_houseword ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_houseword_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_importbatch (
    id bigint NOT NULL,
    source character varying(200) NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    count integer NOT NULL,
    released_at timestamp with time zone,
    agency_id bigint NOT NULL,
    imported_by_id bigint NOT NULL,
    released_by_id bigint,
    CONSTRAINT catalog_importbatch_count_check CHECK ((count >= 0))
);
ALTER TABLE public.catalog_importbatch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_importbatch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_indexcounter (
    id bigint NOT NULL,
    period character varying(60) NOT NULL,
    last_serial integer NOT NULL,
    agency_id bigint NOT NULL,
    CONSTRAINT catalog_indexcounter_last_serial_check CHECK ((last_serial >= 0))
);
ALTER TABLE public.catalog_indexcounter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_indexcounter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_item (
    id bigint NOT NULL,
    live boolean NOT NULL,
    has_unpublished_changes boolean NOT NULL,
    first_published_at timestamp with time zone,
    last_published_at timestamp with time zone,
    go_live_at timestamp with time zone,
    expire_at timestamp with time zone,
    expired boolean NOT NULL,
    locked boolean NOT NULL,
    locked_at timestamp with time zone,
    title character varying(300) NOT NULL,
    index_number character varying(80) NOT NULL,
    doc_number character varying(100) NOT NULL,
    arrangement character varying(100) NOT NULL,
    category character varying(20) NOT NULL,
    openness_kind character varying(20) NOT NULL,
    topic character varying(20) NOT NULL,
    genre character varying(20) NOT NULL,
    keywords character varying(200) NOT NULL,
    summary text NOT NULL,
    source character varying(100) NOT NULL,
    written_on date,
    formed_on date NOT NULL,
    published_at timestamp with time zone,
    effective_on date,
    repealed_on date,
    validity character varying(20) NOT NULL,
    openness character varying(20) NOT NULL,
    body jsonb NOT NULL,
    agency_id bigint NOT NULL,
    author_id bigint,
    batch_id bigint,
    interprets_id bigint,
    latest_revision_id integer,
    live_revision_id integer,
    locked_by_id bigint,
    unit_id bigint,
    openness_ground character varying(20) NOT NULL,
    openness_reason character varying(300) NOT NULL
);
CREATE TABLE public.catalog_item_columns (
    id bigint NOT NULL,
    item_id bigint NOT NULL,
    column_id bigint NOT NULL
);
ALTER TABLE public.catalog_item_columns ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_item_columns_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.catalog_item ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_item_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_itemattachment (
    id bigint NOT NULL,
    title character varying(200) NOT NULL,
    sort_order integer,
    item_id bigint NOT NULL,
    stored_id bigint NOT NULL
);
ALTER TABLE public.catalog_itemattachment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_itemattachment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_original (
    id bigint NOT NULL,
    content jsonb NOT NULL,
    removed character varying(500) NOT NULL,
    why character varying(500) NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    item_id bigint NOT NULL,
    kept_by_id bigint NOT NULL
);
CREATE TABLE public.catalog_original_files (
    id bigint NOT NULL,
    original_id bigint NOT NULL,
    storedfile_id bigint NOT NULL
);
ALTER TABLE public.catalog_original_files ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_original_files_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.catalog_original ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_original_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_release (
    id bigint NOT NULL,
    number smallint NOT NULL,
    released_at timestamp with time zone NOT NULL,
    change_note character varying(300) NOT NULL,
    ended_at timestamp with time zone,
    end_reason character varying(300) NOT NULL,
    item_id bigint NOT NULL,
    released_by_id bigint,
    revision_id integer,
    end_kind character varying(20) NOT NULL,
    submission_id bigint,
    CONSTRAINT catalog_release_number_check CHECK ((number >= 0))
);
ALTER TABLE public.catalog_release ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_release_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_review (
    id bigint NOT NULL,
    step character varying(10) NOT NULL,
    outcome character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    proofread boolean NOT NULL,
    words character varying(500) NOT NULL,
    absent_id bigint,
    by_id bigint NOT NULL,
    submission_id bigint NOT NULL
);
ALTER TABLE public.catalog_review ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_review_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_schedule (
    id bigint NOT NULL,
    plan character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    made_at timestamp with time zone NOT NULL,
    change_note character varying(300) NOT NULL,
    answered jsonb,
    reason character varying(20) NOT NULL,
    words character varying(300) NOT NULL,
    outcome character varying(10) NOT NULL,
    ended_at timestamp with time zone,
    told jsonb NOT NULL,
    by_id bigint NOT NULL,
    item_id bigint NOT NULL,
    revision_id integer,
    submission_id bigint
);
ALTER TABLE public.catalog_schedule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_schedule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_settlement (
    id bigint NOT NULL,
    openness character varying(20) NOT NULL,
    settled_at timestamp with time zone NOT NULL,
    review_again_on date NOT NULL,
    ended_at timestamp with time zone,
    item_id bigint NOT NULL,
    settled_by_id bigint NOT NULL,
    submission_id bigint NOT NULL
);
ALTER TABLE public.catalog_settlement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_settlement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_stockfinding (
    id bigint NOT NULL,
    is_public boolean NOT NULL,
    key character varying(64) NOT NULL,
    code character varying(60) NOT NULL,
    level character varying(10) NOT NULL,
    count integer NOT NULL,
    told_zh text NOT NULL,
    told_en text NOT NULL,
    item_id bigint NOT NULL,
    run_id bigint NOT NULL,
    CONSTRAINT catalog_stockfinding_count_check CHECK ((count >= 0))
);
ALTER TABLE public.catalog_stockfinding ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_stockfinding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_stockrun (
    id bigint NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    total integer NOT NULL,
    done integer NOT NULL,
    last_item bigint NOT NULL,
    agency_id bigint NOT NULL,
    begun_by_id bigint,
    CONSTRAINT catalog_stockrun_done_check CHECK ((done >= 0)),
    CONSTRAINT catalog_stockrun_total_check CHECK ((total >= 0))
);
ALTER TABLE public.catalog_stockrun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_stockrun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_storedfile (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    file character varying(100) NOT NULL,
    size bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    agency_id bigint NOT NULL,
    uploaded_by_id bigint,
    CONSTRAINT catalog_storedfile_size_check CHECK ((size >= 0))
);
ALTER TABLE public.catalog_storedfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_storedfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_submission (
    id bigint NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    waits_for character varying(10) NOT NULL,
    since timestamp with time zone NOT NULL,
    secrecy character varying(10) NOT NULL,
    outcome character varying(10) NOT NULL,
    ended_at timestamp with time zone,
    batch_id bigint,
    item_id bigint,
    revision_id integer,
    submitted_by_id bigint NOT NULL,
    CONSTRAINT submission_of_item_or_import CHECK ((((batch_id IS NOT NULL) AND (item_id IS NULL)) OR ((batch_id IS NULL) AND (item_id IS NOT NULL))))
);
ALTER TABLE public.catalog_submission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_submission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);
ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);
ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);
CREATE TABLE public.django_tasks_database_dbtaskresult (
    id uuid NOT NULL,
    status character varying(10) NOT NULL,
    args_kwargs jsonb NOT NULL,
    priority integer NOT NULL,
    task_path text NOT NULL,
    queue_name character varying(32) NOT NULL,
    backend_name character varying(32) NOT NULL,
    run_after timestamp with time zone NOT NULL,
    enqueued_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    started_at timestamp with time zone,
    return_value jsonb,
    exception_class_path text NOT NULL,
    traceback text NOT NULL,
    worker_ids jsonb NOT NULL,
    CONSTRAINT priority_range CHECK (((priority >= '-100'::integer) AND (priority <= 100)))
);
CREATE TABLE public.ledger_chain (
    agency_id bigint NOT NULL,
    last_number bigint NOT NULL,
    last_hash character varying(64) NOT NULL,
    sample boolean NOT NULL,
    CONSTRAINT ledger_chain_last_number_check CHECK ((last_number >= 0))
);
CREATE TABLE public.ledger_entry (
    id bigint NOT NULL,
    number bigint NOT NULL,
    kind character varying(40) NOT NULL,
    subject_kind character varying(40) NOT NULL,
    subject_number character varying(80) NOT NULL,
    law_day date NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    role character varying(20) NOT NULL,
    articles jsonb NOT NULL,
    facts jsonb NOT NULL,
    actor_id bigint,
    agency_id bigint NOT NULL,
    corrects_id bigint,
    previous_hash character varying(64) NOT NULL,
    hash character varying(64) NOT NULL,
    CONSTRAINT ledger_entry_number_check CHECK ((number >= 0))
);
ALTER TABLE public.ledger_entry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.modelsearch_indexentry (
    id integer NOT NULL,
    object_id character varying(50) NOT NULL,
    title_norm double precision NOT NULL,
    content_type_id integer NOT NULL,
    autocomplete tsvector NOT NULL,
    title tsvector NOT NULL,
    body tsvector NOT NULL,
    title_text text NOT NULL,
    body_text text NOT NULL
);
ALTER TABLE public.modelsearch_indexentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.modelsearch_indexentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.portal_fullrun (
    id bigint NOT NULL,
    stage smallint NOT NULL,
    after bigint NOT NULL,
    stamp bigint NOT NULL,
    everything boolean NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    agency_id bigint,
    CONSTRAINT portal_fullrun_stage_check CHECK ((stage >= 0))
);
ALTER TABLE public.portal_fullrun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.portal_fullrun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.portal_listentry (
    id bigint NOT NULL,
    "position" bigint NOT NULL,
    item_id bigint NOT NULL,
    public_list_id bigint NOT NULL
);
ALTER TABLE public.portal_listentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.portal_listentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.portal_listleaf (
    id bigint NOT NULL,
    number integer NOT NULL,
    start bigint NOT NULL,
    count integer NOT NULL,
    public_list_id bigint NOT NULL,
    CONSTRAINT portal_listleaf_count_check CHECK ((count >= 0)),
    CONSTRAINT portal_listleaf_number_check CHECK ((number >= 0))
);
ALTER TABLE public.portal_listleaf ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.portal_listleaf_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.portal_publiclist (
    id bigint NOT NULL,
    key character varying(160) NOT NULL,
    last_leaf integer NOT NULL,
    total integer NOT NULL,
    newest bigint,
    years jsonb NOT NULL,
    agency_id bigint NOT NULL,
    CONSTRAINT portal_publiclist_last_leaf_check CHECK ((last_leaf >= 0)),
    CONSTRAINT portal_publiclist_total_check CHECK ((total >= 0))
);
ALTER TABLE public.portal_publiclist ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.portal_publiclist_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.portal_stalepage (
    id bigint NOT NULL,
    path character varying(250) NOT NULL,
    kind character varying(20) NOT NULL,
    ref character varying(250) NOT NULL,
    priority smallint NOT NULL,
    CONSTRAINT portal_stalepage_priority_check CHECK ((priority >= 0))
);
ALTER TABLE public.portal_stalepage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.portal_stalepage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.registers_charge (
    id bigint NOT NULL,
    voided_on date,
    item character varying(200) NOT NULL,
    number character varying(100) NOT NULL,
    received_on date NOT NULL,
    amount numeric(16,2) NOT NULL,
    since date,
    agency_id bigint NOT NULL,
    batch_id bigint
);
ALTER TABLE public.registers_charge ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registers_charge_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.registers_decision (
    id bigint NOT NULL,
    voided_on date,
    category character varying(20) NOT NULL,
    number character varying(100) NOT NULL,
    matter character varying(200) NOT NULL,
    decided_on date NOT NULL,
    party_class character varying(20) NOT NULL,
    party character varying(200) NOT NULL,
    granted character varying(10) NOT NULL,
    is_public boolean NOT NULL,
    ground character varying(20) NOT NULL,
    agency_id bigint NOT NULL,
    batch_id bigint
);
ALTER TABLE public.registers_decision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registers_decision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.registers_decisioncount (
    id bigint NOT NULL,
    voided_on date,
    category character varying(20) NOT NULL,
    since date NOT NULL,
    until date NOT NULL,
    count integer NOT NULL,
    source character varying(200) NOT NULL,
    agency_id bigint NOT NULL,
    batch_id bigint,
    CONSTRAINT registers_decisioncount_count_check CHECK ((count >= 0))
);
ALTER TABLE public.registers_decisioncount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registers_decisioncount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.registers_normativedocument (
    id bigint NOT NULL,
    voided_on date,
    category character varying(20) NOT NULL,
    number character varying(100) NOT NULL,
    title character varying(300) NOT NULL,
    made_on date NOT NULL,
    effective_on date,
    valid_until date,
    published_on date,
    published_in character varying(200) NOT NULL,
    ended_on date,
    ending character varying(10) NOT NULL,
    ending_basis character varying(300) NOT NULL,
    reviewed_on date,
    review character varying(10) NOT NULL,
    agency_id bigint NOT NULL,
    batch_id bigint
);
ALTER TABLE public.registers_normativedocument ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registers_normativedocument_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.registers_openingbalance (
    id bigint NOT NULL,
    voided_on date,
    year smallint NOT NULL,
    stocks jsonb NOT NULL,
    source character varying(300) NOT NULL,
    agency_id bigint NOT NULL,
    batch_id bigint,
    CONSTRAINT registers_openingbalance_year_check CHECK ((year >= 0))
);
ALTER TABLE public.registers_openingbalance ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registers_openingbalance_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.registers_purchase (
    id bigint NOT NULL,
    voided_on date,
    title character varying(200) NOT NULL,
    number character varying(100) NOT NULL,
    concluded_on date NOT NULL,
    amount numeric(16,2) NOT NULL,
    agency_id bigint NOT NULL,
    batch_id bigint
);
ALTER TABLE public.registers_purchase ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registers_purchase_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.registers_registerimport (
    id bigint NOT NULL,
    register character varying(40) NOT NULL,
    source character varying(200) NOT NULL,
    sha256 character varying(64) NOT NULL,
    count integer NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    agency_id bigint NOT NULL,
    imported_by_id bigint NOT NULL,
    CONSTRAINT registers_registerimport_count_check CHECK ((count >= 0))
);
ALTER TABLE public.registers_registerimport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registers_registerimport_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_answeritem (
    id bigint NOT NULL,
    drafted_at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    item_id bigint NOT NULL
);
ALTER TABLE public.requests_answeritem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_answeritem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_applicant (
    id bigint NOT NULL,
    owner uuid NOT NULL,
    sealed text NOT NULL,
    number_mark character varying(64) NOT NULL,
    name_mark character varying(64) NOT NULL,
    erased_on date,
    case_id bigint NOT NULL
);
ALTER TABLE public.requests_applicant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_applicant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_askeditem (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    name character varying(500) NOT NULL,
    doc_number character varying(100) NOT NULL,
    features text NOT NULL,
    outcome character varying(40) NOT NULL,
    grounds text NOT NULL,
    case_id bigint NOT NULL,
    asked_as text NOT NULL,
    words_key character varying(32) NOT NULL,
    CONSTRAINT requests_askeditem_position_check CHECK (("position" >= 0))
);
ALTER TABLE public.requests_askeditem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_askeditem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_calendarfeed (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    agency_id bigint NOT NULL,
    staff_id bigint NOT NULL
);
ALTER TABLE public.requests_calendarfeed ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_calendarfeed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_caseevent (
    id bigint NOT NULL,
    number integer NOT NULL,
    round_number smallint NOT NULL,
    "on" date NOT NULL,
    act character varying(30) NOT NULL,
    until date,
    delivered date,
    notified date,
    working_days smallint NOT NULL,
    "position" character varying(10) NOT NULL,
    party character varying(100) NOT NULL,
    joint boolean NOT NULL,
    good_reason boolean NOT NULL,
    words text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    of_id bigint,
    recorded_by_id bigint,
    case_id bigint NOT NULL,
    CONSTRAINT requests_caseevent_number_check CHECK ((number >= 0)),
    CONSTRAINT requests_caseevent_round_number_check CHECK ((round_number >= 0)),
    CONSTRAINT requests_caseevent_working_days_check CHECK ((working_days >= 0))
);
ALTER TABLE public.requests_caseevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_caseevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_casefile (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    name character varying(200) NOT NULL,
    file character varying(100) NOT NULL,
    size bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    kept_by_id bigint,
    case_id bigint NOT NULL,
    CONSTRAINT requests_casefile_size_check CHECK ((size >= 0))
);
ALTER TABLE public.requests_casefile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_casefile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_caseletter (
    id bigint NOT NULL,
    letter character varying(40) NOT NULL,
    round_number smallint NOT NULL,
    "on" date NOT NULL,
    facts jsonb NOT NULL,
    lines jsonb NOT NULL,
    wordings jsonb NOT NULL,
    number character varying(80) NOT NULL,
    late boolean NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    issued_at timestamp with time zone,
    served_on date,
    method character varying(20) NOT NULL,
    waybill character varying(40) NOT NULL,
    case_id bigint NOT NULL,
    draft_id bigint,
    event_id bigint,
    issued_by_id bigint,
    of_id bigint,
    paper_id bigint,
    prepared_by_id bigint,
    CONSTRAINT requests_caseletter_round_number_check CHECK ((round_number >= 0))
);
ALTER TABLE public.requests_caseletter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_caseletter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_draft (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    token uuid NOT NULL,
    sealed text NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    agency_id bigint NOT NULL,
    case_id bigint
);
ALTER TABLE public.requests_draft ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_draft_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_draftfile (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    sealed_name text NOT NULL,
    file character varying(100) NOT NULL,
    size bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    draft_id bigint NOT NULL,
    CONSTRAINT requests_draftfile_size_check CHECK ((size >= 0))
);
ALTER TABLE public.requests_draftfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_draftfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_draftreview (
    id bigint NOT NULL,
    role character varying(20) NOT NULL,
    outcome character varying(10) NOT NULL,
    words character varying(500) NOT NULL,
    at timestamp with time zone NOT NULL,
    absent_id bigint,
    by_id bigint NOT NULL,
    draft_id bigint NOT NULL
);
ALTER TABLE public.requests_draftreview ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_draftreview_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_escalation (
    id bigint NOT NULL,
    round_number smallint NOT NULL,
    step smallint NOT NULL,
    due date NOT NULL,
    "on" date NOT NULL,
    case_id bigint NOT NULL,
    CONSTRAINT requests_escalation_round_number_check CHECK ((round_number >= 0))
);
ALTER TABLE public.requests_escalation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_escalation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_feenotice (
    id bigint NOT NULL,
    scale character varying(20) NOT NULL,
    units integer NOT NULL,
    amount integer NOT NULL,
    receipt character varying(60) NOT NULL,
    paid_on date,
    event_id bigint NOT NULL,
    case_id bigint NOT NULL,
    CONSTRAINT requests_feenotice_amount_check CHECK ((amount >= 0)),
    CONSTRAINT requests_feenotice_units_check CHECK ((units >= 0))
);
ALTER TABLE public.requests_feenotice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_feenotice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_givenexamination (
    id bigint NOT NULL,
    rules character varying(64) NOT NULL,
    result jsonb NOT NULL,
    examined_at timestamp with time zone NOT NULL,
    kept_id bigint NOT NULL
);
ALTER TABLE public.requests_givenexamination ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_givenexamination_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_givenoverride (
    id bigint NOT NULL,
    key character varying(64) NOT NULL,
    code character varying(60) NOT NULL,
    reason character varying(300) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    case_id bigint NOT NULL
);
ALTER TABLE public.requests_givenoverride ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_givenoverride_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_itemreference (
    id bigint NOT NULL,
    name character varying(500) NOT NULL,
    contact character varying(300) NOT NULL,
    agency_id bigint,
    earlier_id bigint,
    item_id bigint NOT NULL
);
ALTER TABLE public.requests_itemreference ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_itemreference_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_lettersettings (
    agency_id bigint NOT NULL,
    agency_kind character varying(40) NOT NULL,
    review_organ character varying(200) NOT NULL,
    second_review_organ character varying(200) NOT NULL,
    court character varying(100) NOT NULL,
    online_review character varying(200) NOT NULL,
    contact character varying(200) NOT NULL,
    payment character varying(300) NOT NULL
);
CREATE TABLE public.requests_letterwording (
    id bigint NOT NULL,
    letter character varying(40) NOT NULL,
    version smallint NOT NULL,
    valid_from date NOT NULL,
    texts jsonb NOT NULL,
    reason character varying(300) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    agency_id bigint NOT NULL,
    made_by_id bigint NOT NULL,
    CONSTRAINT requests_letterwording_version_check CHECK ((version >= 0))
);
ALTER TABLE public.requests_letterwording ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_letterwording_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_notice (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    occasion integer NOT NULL,
    via character varying(10) NOT NULL,
    language character varying(10) NOT NULL,
    state character varying(10) NOT NULL,
    attempts smallint NOT NULL,
    next_at timestamp with time zone NOT NULL,
    error character varying(200) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    case_id bigint NOT NULL,
    CONSTRAINT requests_notice_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT requests_notice_occasion_check CHECK ((occasion >= 0))
);
ALTER TABLE public.requests_notice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_passage (
    id bigint NOT NULL,
    mark character varying(64) NOT NULL,
    span bigint NOT NULL,
    count integer NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    CONSTRAINT requests_passage_count_check CHECK ((count >= 0)),
    CONSTRAINT requests_passage_span_check CHECK ((span >= 0))
);
ALTER TABLE public.requests_passage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_passage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_postedmail (
    id bigint NOT NULL,
    waybill character varying(40) NOT NULL,
    signed boolean NOT NULL,
    arrived_on date NOT NULL,
    remark character varying(200) NOT NULL,
    set_aside character varying(200) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    agency_id bigint NOT NULL,
    entered_by_id bigint,
    case_id bigint
);
ALTER TABLE public.requests_postedmail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_postedmail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_querycode (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    language character varying(10) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL
);
ALTER TABLE public.requests_querycode ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_querycode_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_redaction (
    id bigint NOT NULL,
    sizes jsonb NOT NULL,
    owner uuid NOT NULL,
    sealed text NOT NULL,
    revision integer NOT NULL,
    proof jsonb NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    begun_by_id bigint,
    case_id bigint NOT NULL,
    copy_id bigint,
    pdf_id bigint NOT NULL,
    source_id bigint NOT NULL,
    CONSTRAINT requests_redaction_revision_check CHECK ((revision >= 0))
);
ALTER TABLE public.requests_redaction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_redaction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_redactionbox (
    id bigint NOT NULL,
    page integer NOT NULL,
    "left" double precision NOT NULL,
    top double precision NOT NULL,
    "right" double precision NOT NULL,
    bottom double precision NOT NULL,
    ground character varying(30) NOT NULL,
    found boolean NOT NULL,
    read boolean NOT NULL,
    redaction_id bigint NOT NULL,
    CONSTRAINT requests_redactionbox_page_check CHECK ((page >= 0))
);
ALTER TABLE public.requests_redactionbox ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_redactionbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_remedy (
    id bigint NOT NULL,
    year smallint NOT NULL,
    serial integer NOT NULL,
    about character varying(500) NOT NULL,
    route character varying(40) NOT NULL,
    claimant character varying(20) NOT NULL,
    organ character varying(100) NOT NULL,
    organ_number character varying(100) NOT NULL,
    received_on date NOT NULL,
    simple boolean NOT NULL,
    answer_by date NOT NULL,
    provisional boolean NOT NULL,
    set_by character varying(200) NOT NULL,
    answered_on date,
    instance character varying(10) NOT NULL,
    earlier_result character varying(20) NOT NULL,
    result character varying(20) NOT NULL,
    decided_on date,
    decision_received_on date,
    decision_number character varying(200) NOT NULL,
    orders character varying(20) NOT NULL,
    orders_words text NOT NULL,
    redo_by date,
    reopened_on date,
    answer_words text NOT NULL,
    lessons text NOT NULL,
    voided_on date,
    revision integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    after_id bigint,
    agency_id bigint NOT NULL,
    case_id bigint,
    recorded_by_id bigint,
    CONSTRAINT requests_remedy_revision_check CHECK ((revision >= 0)),
    CONSTRAINT requests_remedy_serial_check CHECK ((serial >= 0)),
    CONSTRAINT requests_remedy_year_check CHECK ((year >= 0))
);
ALTER TABLE public.requests_remedy ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_remedy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_replydraft (
    id bigint NOT NULL,
    version smallint NOT NULL,
    round_number smallint NOT NULL,
    text text NOT NULL,
    chain jsonb NOT NULL,
    step smallint,
    drafted_at timestamp with time zone NOT NULL,
    reply_number character varying(80) NOT NULL,
    issued_on date,
    late_confirmed boolean NOT NULL,
    method character varying(20) NOT NULL,
    waybill character varying(40) NOT NULL,
    drafted_by_id bigint NOT NULL,
    submitted_by_id bigint,
    case_id bigint NOT NULL,
    CONSTRAINT requests_replydraft_round_number_check CHECK ((round_number >= 0)),
    CONSTRAINT requests_replydraft_step_check CHECK ((step >= 0)),
    CONSTRAINT requests_replydraft_version_check CHECK ((version >= 0))
);
ALTER TABLE public.requests_replydraft ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_replydraft_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_requestcase (
    id bigint NOT NULL,
    year smallint NOT NULL,
    serial integer NOT NULL,
    token uuid NOT NULL,
    channel character varying(20) NOT NULL,
    oral boolean NOT NULL,
    facts jsonb NOT NULL,
    received_on date NOT NULL,
    waybill character varying(40) NOT NULL,
    applicant_class character varying(30) NOT NULL,
    way character varying(20) NOT NULL,
    about character varying(500) NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    state character varying(20) NOT NULL,
    reply_due date,
    provisional boolean NOT NULL,
    late_by smallint,
    outcome character varying(40) NOT NULL,
    replied_on date,
    served_on date,
    concluded_on date,
    filed_on date,
    round_number smallint NOT NULL,
    round_since date NOT NULL,
    reply_by date,
    revision integer NOT NULL,
    agency_id bigint NOT NULL,
    handler_id bigint,
    registered_by_id bigint,
    unit_id bigint,
    unconfirmed boolean NOT NULL,
    CONSTRAINT requests_requestcase_late_by_check CHECK ((late_by >= 0)),
    CONSTRAINT requests_requestcase_revision_check CHECK ((revision >= 0)),
    CONSTRAINT requests_requestcase_round_number_check CHECK ((round_number >= 0)),
    CONSTRAINT requests_requestcase_serial_check CHECK ((serial >= 0)),
    CONSTRAINT requests_requestcase_year_check CHECK ((year >= 0))
);
ALTER TABLE public.requests_requestcase ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_requestcase_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_requestcounter (
    id bigint NOT NULL,
    series character varying(10) NOT NULL,
    year smallint NOT NULL,
    last_serial integer NOT NULL,
    agency_id bigint NOT NULL,
    CONSTRAINT requests_requestcounter_last_serial_check CHECK ((last_serial >= 0)),
    CONSTRAINT requests_requestcounter_year_check CHECK ((year >= 0))
);
ALTER TABLE public.requests_requestcounter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_requestcounter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_requestrules (
    agency_id bigint NOT NULL,
    chain jsonb NOT NULL,
    reply_prefix character varying(40) NOT NULL,
    kept_years smallint NOT NULL,
    how_to_pay character varying(300) NOT NULL,
    takes_online boolean NOT NULL,
    escalate_at jsonb NOT NULL,
    CONSTRAINT requests_requestrules_kept_years_check CHECK ((kept_years >= 0))
);
CREATE TABLE public.requests_satisfaction (
    id bigint NOT NULL,
    round_number smallint NOT NULL,
    stars smallint NOT NULL,
    words text NOT NULL,
    at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    CONSTRAINT requests_satisfaction_round_number_check CHECK ((round_number >= 0)),
    CONSTRAINT requests_satisfaction_stars_check CHECK ((stars >= 0))
);
ALTER TABLE public.requests_satisfaction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_satisfaction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_searchrecord (
    id bigint NOT NULL,
    "on" date NOT NULL,
    place character varying(300) NOT NULL,
    words character varying(300) NOT NULL,
    searcher character varying(60) NOT NULL,
    hits integer NOT NULL,
    found text NOT NULL,
    case_id bigint NOT NULL,
    CONSTRAINT requests_searchrecord_hits_check CHECK ((hits >= 0))
);
ALTER TABLE public.requests_searchrecord ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_searchrecord_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.requests_spentproof (
    id bigint NOT NULL,
    mark character varying(64) NOT NULL,
    ends_at timestamp with time zone NOT NULL
);
ALTER TABLE public.requests_spentproof ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.requests_spentproof_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.taggit_tag (
    id integer NOT NULL,
    name character varying(100) NOT NULL,
    slug character varying(100) NOT NULL
);
ALTER TABLE public.taggit_tag ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.taggit_tag_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.taggit_taggeditem (
    id integer NOT NULL,
    object_id integer NOT NULL,
    content_type_id integer NOT NULL,
    tag_id integer NOT NULL
);
ALTER TABLE public.taggit_taggeditem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.taggit_taggeditem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailadmin_admin (
    id integer NOT NULL
);
ALTER TABLE public.wagtailadmin_admin ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_admin_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailadmin_editingsession (
    id integer NOT NULL,
    object_id character varying(255) NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    content_type_id integer NOT NULL,
    user_id bigint NOT NULL,
    is_editing boolean NOT NULL
);
ALTER TABLE public.wagtailadmin_editingsession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_editingsession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailadmin_formstate (
    id integer NOT NULL,
    data text NOT NULL,
    object_id character varying(255) NOT NULL,
    parent_object_id character varying(255) NOT NULL,
    last_updated_at timestamp with time zone NOT NULL,
    content_type_id integer NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.wagtailadmin_formstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_formstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_apitoken (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    key_hash character varying(64) NOT NULL,
    prefix character varying(16) NOT NULL,
    created timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    last_used_at timestamp with time zone,
    user_id bigint NOT NULL
);
ALTER TABLE public.wagtailcore_apitoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_apitoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_collection (
    id integer NOT NULL,
    path character varying(255) NOT NULL COLLATE pg_catalog."C",
    depth integer NOT NULL,
    numchild integer NOT NULL,
    name character varying(255) NOT NULL,
    CONSTRAINT wagtailcore_collection_depth_check CHECK ((depth >= 0)),
    CONSTRAINT wagtailcore_collection_numchild_check CHECK ((numchild >= 0))
);
ALTER TABLE public.wagtailcore_collection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_collectionviewrestriction (
    id integer NOT NULL,
    restriction_type character varying(20) NOT NULL,
    password character varying(255) NOT NULL,
    collection_id integer NOT NULL
);
CREATE TABLE public.wagtailcore_collectionviewrestriction_groups (
    id bigint NOT NULL,
    collectionviewrestriction_id integer NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_collectionviewrestriction_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collectionviewrestriction_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.wagtailcore_collectionviewrestriction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collectionviewrestriction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_comment (
    id integer NOT NULL,
    text text NOT NULL,
    contentpath text NOT NULL,
    "position" text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    resolved_at timestamp with time zone,
    page_id integer NOT NULL,
    resolved_by_id bigint,
    revision_created_id integer,
    user_id bigint NOT NULL
);
ALTER TABLE public.wagtailcore_comment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_comment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_commentreply (
    id integer NOT NULL,
    text text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    comment_id integer NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.wagtailcore_commentreply ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_commentreply_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_groupapprovaltask (
    task_ptr_id integer NOT NULL
);
CREATE TABLE public.wagtailcore_groupapprovaltask_groups (
    id bigint NOT NULL,
    groupapprovaltask_id integer NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_groupapprovaltask_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupapprovaltask_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_groupcollectionpermission (
    id integer NOT NULL,
    collection_id integer NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_groupcollectionpermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupcollectionpermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_grouppagepermission (
    id integer NOT NULL,
    group_id integer NOT NULL,
    page_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_grouppagepermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_grouppagepermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_groupsitepermission (
    id integer NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL,
    site_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_groupsitepermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupsitepermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_locale (
    id integer NOT NULL,
    language_code character varying(100) NOT NULL
);
ALTER TABLE public.wagtailcore_locale ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_locale_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_modellogentry (
    id integer NOT NULL,
    label text NOT NULL,
    action character varying(255) NOT NULL,
    data jsonb NOT NULL,
    "timestamp" timestamp with time zone NOT NULL,
    content_changed boolean NOT NULL,
    deleted boolean NOT NULL,
    object_id character varying(255) NOT NULL,
    content_type_id integer,
    user_id bigint,
    uuid uuid,
    revision_id integer
);
ALTER TABLE public.wagtailcore_modellogentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_modellogentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_page (
    id integer NOT NULL,
    path character varying(255) NOT NULL COLLATE pg_catalog."C",
    depth integer NOT NULL,
    numchild integer NOT NULL,
    title character varying(255) NOT NULL,
    slug character varying(255) NOT NULL,
    live boolean NOT NULL,
    has_unpublished_changes boolean NOT NULL,
    url_path text NOT NULL,
    seo_title character varying(255) NOT NULL,
    show_in_menus boolean NOT NULL,
    search_description text NOT NULL,
    go_live_at timestamp with time zone,
    expire_at timestamp with time zone,
    expired boolean NOT NULL,
    content_type_id integer NOT NULL,
    owner_id bigint,
    locked boolean NOT NULL,
    latest_revision_created_at timestamp with time zone,
    first_published_at timestamp with time zone,
    live_revision_id integer,
    last_published_at timestamp with time zone,
    draft_title character varying(255) NOT NULL,
    locked_at timestamp with time zone,
    locked_by_id bigint,
    translation_key uuid NOT NULL,
    locale_id integer NOT NULL,
    alias_of_id integer,
    latest_revision_id integer,
    CONSTRAINT wagtailcore_page_depth_check CHECK ((depth >= 0)),
    CONSTRAINT wagtailcore_page_numchild_check CHECK ((numchild >= 0))
);
ALTER TABLE public.wagtailcore_page ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_page_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_pagelogentry (
    id integer NOT NULL,
    label text NOT NULL,
    action character varying(255) NOT NULL,
    data jsonb NOT NULL,
    "timestamp" timestamp with time zone NOT NULL,
    content_changed boolean NOT NULL,
    deleted boolean NOT NULL,
    content_type_id integer,
    page_id integer NOT NULL,
    revision_id integer,
    user_id bigint,
    uuid uuid
);
ALTER TABLE public.wagtailcore_pagelogentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagelogentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_revision (
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    content jsonb NOT NULL,
    approved_go_live_at timestamp with time zone,
    object_id character varying(255) NOT NULL,
    user_id bigint,
    content_type_id integer NOT NULL,
    base_content_type_id integer NOT NULL,
    object_str text NOT NULL
);
ALTER TABLE public.wagtailcore_revision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagerevision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_pagesubscription (
    id integer NOT NULL,
    comment_notifications boolean NOT NULL,
    page_id integer NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.wagtailcore_pagesubscription ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagesubscription_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_pageviewrestriction (
    id integer NOT NULL,
    password character varying(255) NOT NULL,
    page_id integer NOT NULL,
    restriction_type character varying(20) NOT NULL
);
CREATE TABLE public.wagtailcore_pageviewrestriction_groups (
    id bigint NOT NULL,
    pageviewrestriction_id integer NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_pageviewrestriction_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pageviewrestriction_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.wagtailcore_pageviewrestriction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pageviewrestriction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_referenceindex (
    id integer NOT NULL,
    object_id character varying(255) NOT NULL,
    to_object_id character varying(255) NOT NULL,
    model_path text NOT NULL,
    content_path text NOT NULL,
    content_path_hash uuid NOT NULL,
    base_content_type_id integer NOT NULL,
    content_type_id integer NOT NULL,
    to_content_type_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_referenceindex ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_referenceindex_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_site (
    id integer NOT NULL,
    hostname character varying(255) NOT NULL,
    port integer NOT NULL,
    is_default_site boolean NOT NULL,
    root_page_id integer NOT NULL,
    site_name character varying(255) NOT NULL
);
ALTER TABLE public.wagtailcore_site ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_site_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_task (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    active boolean NOT NULL,
    content_type_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_task ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_task_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_taskstate (
    id integer NOT NULL,
    status character varying(50) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    content_type_id integer NOT NULL,
    revision_id integer NOT NULL,
    task_id integer NOT NULL,
    workflow_state_id integer NOT NULL,
    finished_by_id bigint,
    comment text NOT NULL
);
ALTER TABLE public.wagtailcore_taskstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_taskstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_uploadedfile (
    id integer NOT NULL,
    file character varying(200) NOT NULL,
    for_content_type_id integer,
    uploaded_by_user_id bigint
);
ALTER TABLE public.wagtailcore_uploadedfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_uploadedfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_workflow (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    active boolean NOT NULL
);
ALTER TABLE public.wagtailcore_workflow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_workflowcontenttype (
    content_type_id integer NOT NULL,
    workflow_id integer NOT NULL
);
CREATE TABLE public.wagtailcore_workflowpage (
    page_id integer NOT NULL,
    workflow_id integer NOT NULL
);
CREATE TABLE public.wagtailcore_workflowstate (
    id integer NOT NULL,
    status character varying(50) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    current_task_state_id integer,
    object_id character varying(255) NOT NULL,
    requested_by_id bigint,
    workflow_id integer NOT NULL,
    content_type_id integer NOT NULL,
    base_content_type_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_workflowstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflowstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_workflowtask (
    id integer NOT NULL,
    sort_order integer,
    task_id integer NOT NULL,
    workflow_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_workflowtask ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflowtask_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtaildocs_document (
    id integer NOT NULL,
    title character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    uploaded_by_user_id bigint,
    collection_id integer NOT NULL,
    file_size bigint,
    file_hash character varying(40) NOT NULL,
    CONSTRAINT wagtaildocs_document_file_size_check CHECK ((file_size >= 0))
);
ALTER TABLE public.wagtaildocs_document ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtaildocs_document_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailimages_image (
    id integer NOT NULL,
    title character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    focal_point_x integer,
    focal_point_y integer,
    focal_point_width integer,
    focal_point_height integer,
    uploaded_by_user_id bigint,
    file_size integer,
    collection_id integer NOT NULL,
    file_hash character varying(40) NOT NULL,
    description character varying(255) NOT NULL,
    CONSTRAINT wagtailimages_image_file_size_check CHECK ((file_size >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_height_check CHECK ((focal_point_height >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_width_check CHECK ((focal_point_width >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_x_check CHECK ((focal_point_x >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_y_check CHECK ((focal_point_y >= 0))
);
ALTER TABLE public.wagtailimages_image ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailimages_image_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailimages_rendition (
    id integer NOT NULL,
    file character varying(100) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    focal_point_key character varying(16) NOT NULL,
    filter_spec character varying(255) NOT NULL,
    image_id integer NOT NULL
);
ALTER TABLE public.wagtailimages_rendition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailimages_rendition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailusers_userprofile (
    id integer NOT NULL,
    submitted_notifications boolean NOT NULL,
    approved_notifications boolean NOT NULL,
    rejected_notifications boolean NOT NULL,
    user_id bigint NOT NULL,
    preferred_language character varying(10) NOT NULL,
    current_time_zone character varying(40) NOT NULL,
    avatar character varying(100) NOT NULL,
    updated_comments_notifications boolean NOT NULL,
    dismissibles jsonb NOT NULL,
    theme character varying(40) NOT NULL,
    density character varying(40) NOT NULL,
    contrast character varying(40) NOT NULL,
    keyboard_shortcuts boolean NOT NULL
);
ALTER TABLE public.wagtailusers_userprofile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailusers_userprofile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
INSERT INTO public.auth_group VALUES
	(1, 'Moderators'),
	(2, 'Editors');
INSERT INTO public.auth_group_permissions VALUES
	(1, 1, 109),
	(2, 2, 109),
	(3, 1, 112),
	(4, 1, 110),
	(5, 1, 111),
	(6, 2, 112),
	(7, 2, 110),
	(8, 2, 111),
	(9, 1, 113),
	(10, 2, 113),
	(11, 1, 114),
	(12, 1, 115),
	(13, 1, 116),
	(14, 2, 114),
	(15, 2, 115),
	(16, 2, 116),
	(17, 1, 117),
	(18, 2, 117);
INSERT INTO public.auth_permission VALUES
	(1, 'Can add locale', 3, 'add_locale'),
	(2, 'Can change locale', 3, 'change_locale'),
	(3, 'Can delete locale', 3, 'delete_locale'),
	(4, 'Can view locale', 3, 'view_locale'),
	(5, 'Can add site', 4, 'add_site'),
	(6, 'Can change site', 4, 'change_site'),
	(7, 'Can delete site', 4, 'delete_site'),
	(8, 'Can view site', 4, 'view_site'),
	(9, 'Can add group site permission', 5, 'add_groupsitepermission'),
	(10, 'Can change group site permission', 5, 'change_groupsitepermission'),
	(11, 'Can delete group site permission', 5, 'delete_groupsitepermission'),
	(12, 'Can view group site permission', 5, 'view_groupsitepermission'),
	(13, 'Can add API token', 6, 'add_apitoken'),
	(14, 'Can change API token', 6, 'change_apitoken'),
	(15, 'Can delete API token', 6, 'delete_apitoken'),
	(16, 'Can view API token', 6, 'view_apitoken'),
	(17, 'Can add model log entry', 7, 'add_modellogentry'),
	(18, 'Can change model log entry', 7, 'change_modellogentry'),
	(19, 'Can delete model log entry', 7, 'delete_modellogentry'),
	(20, 'Can view model log entry', 7, 'view_modellogentry'),
	(21, 'Can add revision', 8, 'add_revision'),
	(22, 'Can change revision', 8, 'change_revision'),
	(23, 'Can delete revision', 8, 'delete_revision'),
	(24, 'Can view revision', 8, 'view_revision'),
	(25, 'Can add collection view restriction', 9, 'add_collectionviewrestriction'),
	(26, 'Can change collection view restriction', 9, 'change_collectionviewrestriction'),
	(27, 'Can delete collection view restriction', 9, 'delete_collectionviewrestriction'),
	(28, 'Can view collection view restriction', 9, 'view_collectionviewrestriction'),
	(29, 'Can add collection', 10, 'add_collection'),
	(30, 'Can change collection', 10, 'change_collection'),
	(31, 'Can delete collection', 10, 'delete_collection'),
	(32, 'Can view collection', 10, 'view_collection'),
	(33, 'Can add group collection permission', 11, 'add_groupcollectionpermission'),
	(34, 'Can change group collection permission', 11, 'change_groupcollectionpermission'),
	(35, 'Can delete group collection permission', 11, 'delete_groupcollectionpermission'),
	(36, 'Can view group collection permission', 11, 'view_groupcollectionpermission'),
	(37, 'Can add uploaded file', 12, 'add_uploadedfile'),
	(38, 'Can change uploaded file', 12, 'change_uploadedfile'),
	(39, 'Can delete uploaded file', 12, 'delete_uploadedfile'),
	(40, 'Can view uploaded file', 12, 'view_uploadedfile'),
	(41, 'Can add workflow content type', 13, 'add_workflowcontenttype'),
	(42, 'Can change workflow content type', 13, 'change_workflowcontenttype'),
	(43, 'Can delete workflow content type', 13, 'delete_workflowcontenttype'),
	(44, 'Can view workflow content type', 13, 'view_workflowcontenttype'),
	(45, 'Can add Workflow state', 14, 'add_workflowstate'),
	(46, 'Can change Workflow state', 14, 'change_workflowstate'),
	(47, 'Can delete Workflow state', 14, 'delete_workflowstate'),
	(48, 'Can view Workflow state', 14, 'view_workflowstate'),
	(49, 'Can add workflow', 15, 'add_workflow'),
	(50, 'Can change workflow', 15, 'change_workflow'),
	(51, 'Can delete workflow', 15, 'delete_workflow'),
	(52, 'Can view workflow', 15, 'view_workflow'),
	(53, 'Can add workflow task order', 16, 'add_workflowtask'),
	(54, 'Can change workflow task order', 16, 'change_workflowtask'),
	(55, 'Can delete workflow task order', 16, 'delete_workflowtask'),
	(56, 'Can view workflow task order', 16, 'view_workflowtask'),
	(57, 'Can add task', 17, 'add_task'),
	(58, 'Can change task', 17, 'change_task'),
	(59, 'Can delete task', 17, 'delete_task'),
	(60, 'Can view task', 17, 'view_task'),
	(61, 'Can add Group approval task', 2, 'add_groupapprovaltask'),
	(62, 'Can change Group approval task', 2, 'change_groupapprovaltask'),
	(63, 'Can delete Group approval task', 2, 'delete_groupapprovaltask'),
	(64, 'Can view Group approval task', 2, 'view_groupapprovaltask'),
	(65, 'Can add Task state', 18, 'add_taskstate'),
	(66, 'Can change Task state', 18, 'change_taskstate'),
	(67, 'Can delete Task state', 18, 'delete_taskstate'),
	(68, 'Can view Task state', 18, 'view_taskstate'),
	(69, 'Can add page', 1, 'add_page'),
	(70, 'Can change page', 1, 'change_page'),
	(71, 'Can delete page', 1, 'delete_page'),
	(72, 'Can view page', 1, 'view_page'),
	(73, 'Delete pages with children', 1, 'bulk_delete_page'),
	(74, 'Lock/unlock pages you''ve locked', 1, 'lock_page'),
	(75, 'Publish any page', 1, 'publish_page'),
	(76, 'Unlock any page', 1, 'unlock_page'),
	(77, 'Can add group page permission', 19, 'add_grouppagepermission'),
	(78, 'Can change group page permission', 19, 'change_grouppagepermission'),
	(79, 'Can delete group page permission', 19, 'delete_grouppagepermission'),
	(80, 'Can view group page permission', 19, 'view_grouppagepermission'),
	(81, 'Can add page view restriction', 20, 'add_pageviewrestriction'),
	(82, 'Can change page view restriction', 20, 'change_pageviewrestriction'),
	(83, 'Can delete page view restriction', 20, 'delete_pageviewrestriction'),
	(84, 'Can view page view restriction', 20, 'view_pageviewrestriction'),
	(85, 'Can add workflow page', 21, 'add_workflowpage'),
	(86, 'Can change workflow page', 21, 'change_workflowpage'),
	(87, 'Can delete workflow page', 21, 'delete_workflowpage'),
	(88, 'Can view workflow page', 21, 'view_workflowpage'),
	(89, 'Can add page log entry', 22, 'add_pagelogentry'),
	(90, 'Can change page log entry', 22, 'change_pagelogentry'),
	(91, 'Can delete page log entry', 22, 'delete_pagelogentry'),
	(92, 'Can view page log entry', 22, 'view_pagelogentry'),
	(93, 'Can add comment', 23, 'add_comment'),
	(94, 'Can change comment', 23, 'change_comment'),
	(95, 'Can delete comment', 23, 'delete_comment'),
	(96, 'Can view comment', 23, 'view_comment'),
	(97, 'Can add comment reply', 24, 'add_commentreply'),
	(98, 'Can change comment reply', 24, 'change_commentreply'),
	(99, 'Can delete comment reply', 24, 'delete_commentreply'),
	(100, 'Can view comment reply', 24, 'view_commentreply'),
	(101, 'Can add page subscription', 25, 'add_pagesubscription'),
	(102, 'Can change page subscription', 25, 'change_pagesubscription'),
	(103, 'Can delete page subscription', 25, 'delete_pagesubscription'),
	(104, 'Can view page subscription', 25, 'view_pagesubscription'),
	(105, 'Can add reference index', 26, 'add_referenceindex'),
	(106, 'Can change reference index', 26, 'change_referenceindex'),
	(107, 'Can delete reference index', 26, 'delete_referenceindex'),
	(108, 'Can view reference index', 26, 'view_referenceindex'),
	(109, 'Can access Wagtail admin', 27, 'access_admin'),
	(110, 'Can add document', 28, 'add_document'),
	(111, 'Can change document', 28, 'change_document'),
	(112, 'Can delete document', 28, 'delete_document'),
	(113, 'Can choose document', 28, 'choose_document'),
	(114, 'Can add image', 29, 'add_image'),
	(115, 'Can change image', 29, 'change_image'),
	(116, 'Can delete image', 29, 'delete_image'),
	(117, 'Can choose image', 29, 'choose_image'),
	(118, 'Can add full run', 30, 'add_fullrun'),
	(119, 'Can change full run', 30, 'change_fullrun'),
	(120, 'Can delete full run', 30, 'delete_fullrun'),
	(121, 'Can view full run', 30, 'view_fullrun'),
	(122, 'Can add public list', 31, 'add_publiclist'),
	(123, 'Can change public list', 31, 'change_publiclist'),
	(124, 'Can delete public list', 31, 'delete_publiclist'),
	(125, 'Can view public list', 31, 'view_publiclist'),
	(126, 'Can add stale page', 32, 'add_stalepage'),
	(127, 'Can change stale page', 32, 'change_stalepage'),
	(128, 'Can delete stale page', 32, 'delete_stalepage'),
	(129, 'Can view stale page', 32, 'view_stalepage'),
	(130, 'Can add list leaf', 33, 'add_listleaf'),
	(131, 'Can change list leaf', 33, 'change_listleaf'),
	(132, 'Can delete list leaf', 33, 'delete_listleaf'),
	(133, 'Can view list leaf', 33, 'view_listleaf'),
	(134, 'Can add list entry', 34, 'add_listentry'),
	(135, 'Can change list entry', 34, 'change_listentry'),
	(136, 'Can delete list entry', 34, 'delete_listentry'),
	(137, 'Can view list entry', 34, 'view_listentry'),
	(138, 'Can add published report', 35, 'add_publishedreport'),
	(139, 'Can change published report', 35, 'change_publishedreport'),
	(140, 'Can delete published report', 35, 'delete_publishedreport'),
	(141, 'Can view published report', 35, 'view_publishedreport'),
	(142, 'Can add report of a year', 36, 'add_reportyear'),
	(143, 'Can change report of a year', 36, 'change_reportyear'),
	(144, 'Can delete report of a year', 36, 'delete_reportyear'),
	(145, 'Can view report of a year', 36, 'view_reportyear'),
	(146, 'Can add report part', 37, 'add_reportpart'),
	(147, 'Can change report part', 37, 'change_reportpart'),
	(148, 'Can delete report part', 37, 'delete_reportpart'),
	(149, 'Can view report part', 37, 'view_reportpart'),
	(150, 'Can add frozen report', 38, 'add_frozenreport'),
	(151, 'Can change frozen report', 38, 'change_frozenreport'),
	(152, 'Can delete frozen report', 38, 'delete_frozenreport'),
	(153, 'Can view frozen report', 38, 'view_frozenreport'),
	(154, 'Can add explanation', 39, 'add_explanation'),
	(155, 'Can change explanation', 39, 'change_explanation'),
	(156, 'Can delete explanation', 39, 'delete_explanation'),
	(157, 'Can view explanation', 39, 'view_explanation'),
	(158, 'Can add erratum', 40, 'add_erratum'),
	(159, 'Can change erratum', 40, 'change_erratum'),
	(160, 'Can delete erratum', 40, 'delete_erratum'),
	(161, 'Can view erratum', 40, 'view_erratum'),
	(162, 'Can add reminder of a report', 41, 'add_reminder'),
	(163, 'Can change reminder of a report', 41, 'change_reminder'),
	(164, 'Can delete reminder of a report', 41, 'delete_reminder'),
	(165, 'Can view reminder of a report', 41, 'view_reminder'),
	(166, 'Can add import into a register', 42, 'add_registerimport'),
	(167, 'Can change import into a register', 42, 'change_registerimport'),
	(168, 'Can delete import into a register', 42, 'delete_registerimport'),
	(169, 'Can view import into a register', 42, 'view_registerimport'),
	(170, 'Can add central procurement project', 43, 'add_purchase'),
	(171, 'Can change central procurement project', 43, 'change_purchase'),
	(172, 'Can delete central procurement project', 43, 'delete_purchase'),
	(173, 'Can view central procurement project', 43, 'view_purchase'),
	(174, 'Can add opening balance', 44, 'add_openingbalance'),
	(175, 'Can change opening balance', 44, 'change_openingbalance'),
	(176, 'Can delete opening balance', 44, 'delete_openingbalance'),
	(177, 'Can view opening balance', 44, 'view_openingbalance'),
	(178, 'Can add rule or normative document', 45, 'add_normativedocument'),
	(179, 'Can change rule or normative document', 45, 'change_normativedocument'),
	(180, 'Can delete rule or normative document', 45, 'delete_normativedocument'),
	(181, 'Can view rule or normative document', 45, 'view_normativedocument'),
	(182, 'Can add number of decisions', 46, 'add_decisioncount'),
	(183, 'Can change number of decisions', 46, 'change_decisioncount'),
	(184, 'Can delete number of decisions', 46, 'delete_decisioncount'),
	(185, 'Can view number of decisions', 46, 'view_decisioncount'),
	(186, 'Can add administrative decision', 47, 'add_decision'),
	(187, 'Can change administrative decision', 47, 'change_decision'),
	(188, 'Can delete administrative decision', 47, 'delete_decision'),
	(189, 'Can view administrative decision', 47, 'view_decision'),
	(190, 'Can add administrative charge', 48, 'add_charge'),
	(191, 'Can change administrative charge', 48, 'change_charge'),
	(192, 'Can delete administrative charge', 48, 'delete_charge'),
	(193, 'Can view administrative charge', 48, 'view_charge'),
	(194, 'Can add request rules', 49, 'add_requestrules'),
	(195, 'Can change request rules', 49, 'change_requestrules'),
	(196, 'Can delete request rules', 49, 'delete_requestrules'),
	(197, 'Can view request rules', 49, 'view_requestrules'),
	(198, 'Can add case event', 50, 'add_caseevent'),
	(199, 'Can change case event', 50, 'change_caseevent'),
	(200, 'Can delete case event', 50, 'delete_caseevent');
INSERT INTO public.auth_permission VALUES
	(201, 'Can view case event', 50, 'view_caseevent'),
	(202, 'Can add reply draft', 51, 'add_replydraft'),
	(203, 'Can change reply draft', 51, 'change_replydraft'),
	(204, 'Can delete reply draft', 51, 'delete_replydraft'),
	(205, 'Can view reply draft', 51, 'view_replydraft'),
	(206, 'Can add draft review', 52, 'add_draftreview'),
	(207, 'Can change draft review', 52, 'change_draftreview'),
	(208, 'Can delete draft review', 52, 'delete_draftreview'),
	(209, 'Can view draft review', 52, 'view_draftreview'),
	(210, 'Can add request', 53, 'add_requestcase'),
	(211, 'Can change request', 53, 'change_requestcase'),
	(212, 'Can delete request', 53, 'delete_requestcase'),
	(213, 'Can view request', 53, 'view_requestcase'),
	(214, 'Can add posted letter', 54, 'add_postedmail'),
	(215, 'Can change posted letter', 54, 'change_postedmail'),
	(216, 'Can delete posted letter', 54, 'delete_postedmail'),
	(217, 'Can view posted letter', 54, 'view_postedmail'),
	(218, 'Can add fee notice', 55, 'add_feenotice'),
	(219, 'Can change fee notice', 55, 'change_feenotice'),
	(220, 'Can delete fee notice', 55, 'delete_feenotice'),
	(221, 'Can view fee notice', 55, 'view_feenotice'),
	(222, 'Can add paper of a case', 56, 'add_casefile'),
	(223, 'Can change paper of a case', 56, 'change_casefile'),
	(224, 'Can delete paper of a case', 56, 'delete_casefile'),
	(225, 'Can view paper of a case', 56, 'view_casefile'),
	(226, 'Can add item asked for', 57, 'add_askeditem'),
	(227, 'Can change item asked for', 57, 'change_askeditem'),
	(228, 'Can delete item asked for', 57, 'delete_askeditem'),
	(229, 'Can view item asked for', 57, 'view_askeditem'),
	(230, 'Can add applicant', 58, 'add_applicant'),
	(231, 'Can change applicant', 58, 'change_applicant'),
	(232, 'Can delete applicant', 58, 'delete_applicant'),
	(233, 'Can view applicant', 58, 'view_applicant'),
	(234, 'Can add request counter', 59, 'add_requestcounter'),
	(235, 'Can change request counter', 59, 'change_requestcounter'),
	(236, 'Can delete request counter', 59, 'delete_requestcounter'),
	(237, 'Can view request counter', 59, 'view_requestcounter'),
	(238, 'Can add search record', 60, 'add_searchrecord'),
	(239, 'Can change search record', 60, 'change_searchrecord'),
	(240, 'Can delete search record', 60, 'delete_searchrecord'),
	(241, 'Can view search record', 60, 'view_searchrecord'),
	(242, 'Can add calendar feed', 61, 'add_calendarfeed'),
	(243, 'Can change calendar feed', 61, 'change_calendarfeed'),
	(244, 'Can delete calendar feed', 61, 'delete_calendarfeed'),
	(245, 'Can view calendar feed', 61, 'view_calendarfeed'),
	(246, 'Can add spent proof', 62, 'add_spentproof'),
	(247, 'Can change spent proof', 62, 'change_spentproof'),
	(248, 'Can delete spent proof', 62, 'delete_spentproof'),
	(249, 'Can view spent proof', 62, 'view_spentproof'),
	(250, 'Can add draft', 63, 'add_draft'),
	(251, 'Can change draft', 63, 'change_draft'),
	(252, 'Can delete draft', 63, 'delete_draft'),
	(253, 'Can view draft', 63, 'view_draft'),
	(254, 'Can add draft file', 64, 'add_draftfile'),
	(255, 'Can change draft file', 64, 'change_draftfile'),
	(256, 'Can delete draft file', 64, 'delete_draftfile'),
	(257, 'Can view draft file', 64, 'view_draftfile'),
	(258, 'Can add passage', 65, 'add_passage'),
	(259, 'Can change passage', 65, 'change_passage'),
	(260, 'Can delete passage', 65, 'delete_passage'),
	(261, 'Can view passage', 65, 'view_passage'),
	(262, 'Can add query code', 66, 'add_querycode'),
	(263, 'Can change query code', 66, 'change_querycode'),
	(264, 'Can delete query code', 66, 'delete_querycode'),
	(265, 'Can view query code', 66, 'view_querycode'),
	(266, 'Can add notice', 67, 'add_notice'),
	(267, 'Can change notice', 67, 'change_notice'),
	(268, 'Can delete notice', 67, 'delete_notice'),
	(269, 'Can view notice', 67, 'view_notice'),
	(270, 'Can add satisfaction', 68, 'add_satisfaction'),
	(271, 'Can change satisfaction', 68, 'change_satisfaction'),
	(272, 'Can delete satisfaction', 68, 'delete_satisfaction'),
	(273, 'Can view satisfaction', 68, 'view_satisfaction'),
	(274, 'Can add letter', 69, 'add_caseletter'),
	(275, 'Can change letter', 69, 'change_caseletter'),
	(276, 'Can delete letter', 69, 'delete_caseletter'),
	(277, 'Can view letter', 69, 'view_caseletter'),
	(278, 'Can add item reference', 70, 'add_itemreference'),
	(279, 'Can change item reference', 70, 'change_itemreference'),
	(280, 'Can delete item reference', 70, 'delete_itemreference'),
	(281, 'Can view item reference', 70, 'view_itemreference'),
	(282, 'Can add letter settings', 71, 'add_lettersettings'),
	(283, 'Can change letter settings', 71, 'change_lettersettings'),
	(284, 'Can delete letter settings', 71, 'delete_lettersettings'),
	(285, 'Can view letter settings', 71, 'view_lettersettings'),
	(286, 'Can add wording of a letter', 72, 'add_letterwording'),
	(287, 'Can change wording of a letter', 72, 'change_letterwording'),
	(288, 'Can delete wording of a letter', 72, 'delete_letterwording'),
	(289, 'Can view wording of a letter', 72, 'view_letterwording'),
	(290, 'Can add escalation', 73, 'add_escalation'),
	(291, 'Can change escalation', 73, 'change_escalation'),
	(292, 'Can delete escalation', 73, 'delete_escalation'),
	(293, 'Can view escalation', 73, 'view_escalation'),
	(294, 'Can add remedy', 74, 'add_remedy'),
	(295, 'Can change remedy', 74, 'change_remedy'),
	(296, 'Can delete remedy', 74, 'delete_remedy'),
	(297, 'Can view remedy', 74, 'view_remedy'),
	(298, 'Can add answer item', 75, 'add_answeritem'),
	(299, 'Can change answer item', 75, 'change_answeritem'),
	(300, 'Can delete answer item', 75, 'delete_answeritem'),
	(301, 'Can view answer item', 75, 'view_answeritem'),
	(302, 'Can add redaction', 76, 'add_redaction'),
	(303, 'Can change redaction', 76, 'change_redaction'),
	(304, 'Can delete redaction', 76, 'delete_redaction'),
	(305, 'Can view redaction', 76, 'view_redaction'),
	(306, 'Can add redaction box', 77, 'add_redactionbox'),
	(307, 'Can change redaction box', 77, 'change_redactionbox'),
	(308, 'Can delete redaction box', 77, 'delete_redactionbox'),
	(309, 'Can view redaction box', 77, 'view_redactionbox'),
	(310, 'Can add given examination', 78, 'add_givenexamination'),
	(311, 'Can change given examination', 78, 'change_givenexamination'),
	(312, 'Can delete given examination', 78, 'delete_givenexamination'),
	(313, 'Can view given examination', 78, 'view_givenexamination'),
	(314, 'Can add given override', 79, 'add_givenoverride'),
	(315, 'Can change given override', 79, 'change_givenoverride'),
	(316, 'Can delete given override', 79, 'delete_givenoverride'),
	(317, 'Can view given override', 79, 'view_givenoverride'),
	(318, 'Can add column', 80, 'add_column'),
	(319, 'Can change column', 80, 'change_column'),
	(320, 'Can delete column', 80, 'delete_column'),
	(321, 'Can view column', 80, 'view_column'),
	(322, 'Can add import', 81, 'add_importbatch'),
	(323, 'Can change import', 81, 'change_importbatch'),
	(324, 'Can delete import', 81, 'delete_importbatch'),
	(325, 'Can view import', 81, 'view_importbatch'),
	(326, 'Can add index counter', 82, 'add_indexcounter'),
	(327, 'Can change index counter', 82, 'change_indexcounter'),
	(328, 'Can delete index counter', 82, 'delete_indexcounter'),
	(329, 'Can view index counter', 82, 'view_indexcounter'),
	(330, 'Can add item', 83, 'add_item'),
	(331, 'Can change item', 83, 'change_item'),
	(332, 'Can delete item', 83, 'delete_item'),
	(333, 'Can view item', 83, 'view_item'),
	(334, 'Can add release', 84, 'add_release'),
	(335, 'Can change release', 84, 'change_release'),
	(336, 'Can delete release', 84, 'delete_release'),
	(337, 'Can view release', 84, 'view_release'),
	(338, 'Can add attachment file', 85, 'add_storedfile'),
	(339, 'Can change attachment file', 85, 'change_storedfile'),
	(340, 'Can delete attachment file', 85, 'delete_storedfile'),
	(341, 'Can view attachment file', 85, 'view_storedfile'),
	(342, 'Can add attachment', 86, 'add_itemattachment'),
	(343, 'Can change attachment', 86, 'change_itemattachment'),
	(344, 'Can delete attachment', 86, 'delete_itemattachment'),
	(345, 'Can view attachment', 86, 'view_itemattachment'),
	(346, 'Can add comment', 87, 'add_comment'),
	(347, 'Can change comment', 87, 'change_comment'),
	(348, 'Can delete comment', 87, 'delete_comment'),
	(349, 'Can view comment', 87, 'view_comment'),
	(350, 'Can add original', 88, 'add_original'),
	(351, 'Can change original', 88, 'change_original'),
	(352, 'Can delete original', 88, 'delete_original'),
	(353, 'Can view original', 88, 'view_original'),
	(354, 'Can add submission', 89, 'add_submission'),
	(355, 'Can change submission', 89, 'change_submission'),
	(356, 'Can delete submission', 89, 'delete_submission'),
	(357, 'Can view submission', 89, 'view_submission'),
	(358, 'Can add settlement', 90, 'add_settlement'),
	(359, 'Can change settlement', 90, 'change_settlement'),
	(360, 'Can delete settlement', 90, 'delete_settlement'),
	(361, 'Can view settlement', 90, 'view_settlement'),
	(362, 'Can add review', 91, 'add_review'),
	(363, 'Can change review', 91, 'change_review'),
	(364, 'Can delete review', 91, 'delete_review'),
	(365, 'Can view review', 91, 'view_review'),
	(366, 'Can add stock run', 92, 'add_stockrun'),
	(367, 'Can change stock run', 92, 'change_stockrun'),
	(368, 'Can delete stock run', 92, 'delete_stockrun'),
	(369, 'Can view stock run', 92, 'view_stockrun'),
	(370, 'Can add stock finding', 93, 'add_stockfinding'),
	(371, 'Can change stock finding', 93, 'change_stockfinding'),
	(372, 'Can delete stock finding', 93, 'delete_stockfinding'),
	(373, 'Can view stock finding', 93, 'view_stockfinding'),
	(374, 'Can add file examination', 94, 'add_fileexamination'),
	(375, 'Can change file examination', 94, 'change_fileexamination'),
	(376, 'Can delete file examination', 94, 'delete_fileexamination'),
	(377, 'Can view file examination', 94, 'view_fileexamination'),
	(378, 'Can add finding override', 95, 'add_findingoverride'),
	(379, 'Can change finding override', 95, 'change_findingoverride'),
	(380, 'Can delete finding override', 95, 'delete_findingoverride'),
	(381, 'Can view finding override', 95, 'view_findingoverride'),
	(382, 'Can add word', 96, 'add_houseword'),
	(383, 'Can change word', 96, 'change_houseword'),
	(384, 'Can delete word', 96, 'delete_houseword'),
	(385, 'Can view word', 96, 'view_houseword'),
	(386, 'Can add schedule', 97, 'add_schedule'),
	(387, 'Can change schedule', 97, 'change_schedule'),
	(388, 'Can delete schedule', 97, 'delete_schedule'),
	(389, 'Can view schedule', 97, 'view_schedule'),
	(390, 'Can add digest choice', 98, 'add_digestchoice'),
	(391, 'Can change digest choice', 98, 'change_digestchoice'),
	(392, 'Can delete digest choice', 98, 'delete_digestchoice'),
	(393, 'Can view digest choice', 98, 'view_digestchoice'),
	(394, 'Can add chain', 99, 'add_chain'),
	(395, 'Can change chain', 99, 'change_chain'),
	(396, 'Can delete chain', 99, 'delete_chain'),
	(397, 'Can view chain', 99, 'view_chain'),
	(398, 'Can add ledger entry', 100, 'add_entry'),
	(399, 'Can change ledger entry', 100, 'change_entry'),
	(400, 'Can delete ledger entry', 100, 'delete_entry');
INSERT INTO public.auth_permission VALUES
	(401, 'Can view ledger entry', 100, 'view_entry'),
	(402, 'Can add agency', 101, 'add_agency'),
	(403, 'Can change agency', 101, 'change_agency'),
	(404, 'Can delete agency', 101, 'delete_agency'),
	(405, 'Can view agency', 101, 'view_agency'),
	(406, 'Can add seat in the leading group', 102, 'add_leadinggroupseat'),
	(407, 'Can change seat in the leading group', 102, 'change_leadinggroupseat'),
	(408, 'Can delete seat in the leading group', 102, 'delete_leadinggroupseat'),
	(409, 'Can view seat in the leading group', 102, 'view_leadinggroupseat'),
	(410, 'Can add unit', 103, 'add_unit'),
	(411, 'Can change unit', 103, 'change_unit'),
	(412, 'Can delete unit', 103, 'delete_unit'),
	(413, 'Can view unit', 103, 'view_unit'),
	(414, 'Can add member of staff', 104, 'add_staff'),
	(415, 'Can change member of staff', 104, 'change_staff'),
	(416, 'Can delete member of staff', 104, 'delete_staff'),
	(417, 'Can view member of staff', 104, 'view_staff'),
	(418, 'Can add duty', 105, 'add_duty'),
	(419, 'Can change duty', 105, 'change_duty'),
	(420, 'Can delete duty', 105, 'delete_duty'),
	(421, 'Can view duty', 105, 'view_duty'),
	(422, 'Can add absence', 106, 'add_absence'),
	(423, 'Can change absence', 106, 'change_absence'),
	(424, 'Can delete absence', 106, 'delete_absence'),
	(425, 'Can view absence', 106, 'view_absence'),
	(426, 'Can add holiday notice', 107, 'add_enteredyear'),
	(427, 'Can change holiday notice', 107, 'change_enteredyear'),
	(428, 'Can delete holiday notice', 107, 'delete_enteredyear'),
	(429, 'Can view holiday notice', 107, 'view_enteredyear'),
	(430, 'Can publish item', 83, 'publish_item'),
	(431, 'Can lock item', 83, 'lock_item'),
	(432, 'Can unlock item', 83, 'unlock_item'),
	(433, 'Can view document', 28, 'view_document'),
	(434, 'Can view image', 29, 'view_image'),
	(435, 'Can add rendition', 108, 'add_rendition'),
	(436, 'Can change rendition', 108, 'change_rendition'),
	(437, 'Can delete rendition', 108, 'delete_rendition'),
	(438, 'Can view rendition', 108, 'view_rendition'),
	(439, 'Can add user profile', 109, 'add_userprofile'),
	(440, 'Can change user profile', 109, 'change_userprofile'),
	(441, 'Can delete user profile', 109, 'delete_userprofile'),
	(442, 'Can view user profile', 109, 'view_userprofile'),
	(443, 'Can add editing session', 110, 'add_editingsession'),
	(444, 'Can change editing session', 110, 'change_editingsession'),
	(445, 'Can delete editing session', 110, 'delete_editingsession'),
	(446, 'Can view editing session', 110, 'view_editingsession'),
	(447, 'Can add form state', 111, 'add_formstate'),
	(448, 'Can change form state', 111, 'change_formstate'),
	(449, 'Can delete form state', 111, 'delete_formstate'),
	(450, 'Can view form state', 111, 'view_formstate'),
	(451, 'Can add index entry', 112, 'add_indexentry'),
	(452, 'Can change index entry', 112, 'change_indexentry'),
	(453, 'Can delete index entry', 112, 'delete_indexentry'),
	(454, 'Can view index entry', 112, 'view_indexentry'),
	(455, 'Can add tag', 113, 'add_tag'),
	(456, 'Can change tag', 113, 'change_tag'),
	(457, 'Can delete tag', 113, 'delete_tag'),
	(458, 'Can view tag', 113, 'view_tag'),
	(459, 'Can add tagged item', 114, 'add_taggeditem'),
	(460, 'Can change tagged item', 114, 'change_taggeditem'),
	(461, 'Can delete tagged item', 114, 'delete_taggeditem'),
	(462, 'Can view tagged item', 114, 'view_taggeditem'),
	(463, 'Can add Task Result', 115, 'add_dbtaskresult'),
	(464, 'Can change Task Result', 115, 'change_dbtaskresult'),
	(465, 'Can delete Task Result', 115, 'delete_dbtaskresult'),
	(466, 'Can view Task Result', 115, 'view_dbtaskresult'),
	(467, 'Can add permission', 116, 'add_permission'),
	(468, 'Can change permission', 116, 'change_permission'),
	(469, 'Can delete permission', 116, 'delete_permission'),
	(470, 'Can view permission', 116, 'view_permission'),
	(471, 'Can add group', 117, 'add_group'),
	(472, 'Can change group', 117, 'change_group'),
	(473, 'Can delete group', 117, 'delete_group'),
	(474, 'Can view group', 117, 'view_group'),
	(475, 'Can add content type', 118, 'add_contenttype'),
	(476, 'Can change content type', 118, 'change_contenttype'),
	(477, 'Can delete content type', 118, 'delete_contenttype'),
	(478, 'Can view content type', 118, 'view_contenttype'),
	(479, 'Can add session', 119, 'add_session'),
	(480, 'Can change session', 119, 'change_session'),
	(481, 'Can delete session', 119, 'delete_session'),
	(482, 'Can view session', 119, 'view_session');
INSERT INTO public.django_content_type VALUES
	(1, 'wagtailcore', 'page'),
	(2, 'wagtailcore', 'groupapprovaltask'),
	(3, 'wagtailcore', 'locale'),
	(4, 'wagtailcore', 'site'),
	(5, 'wagtailcore', 'groupsitepermission'),
	(6, 'wagtailcore', 'apitoken'),
	(7, 'wagtailcore', 'modellogentry'),
	(8, 'wagtailcore', 'revision'),
	(9, 'wagtailcore', 'collectionviewrestriction'),
	(10, 'wagtailcore', 'collection'),
	(11, 'wagtailcore', 'groupcollectionpermission'),
	(12, 'wagtailcore', 'uploadedfile'),
	(13, 'wagtailcore', 'workflowcontenttype'),
	(14, 'wagtailcore', 'workflowstate'),
	(15, 'wagtailcore', 'workflow'),
	(16, 'wagtailcore', 'workflowtask'),
	(17, 'wagtailcore', 'task'),
	(18, 'wagtailcore', 'taskstate'),
	(19, 'wagtailcore', 'grouppagepermission'),
	(20, 'wagtailcore', 'pageviewrestriction'),
	(21, 'wagtailcore', 'workflowpage'),
	(22, 'wagtailcore', 'pagelogentry'),
	(23, 'wagtailcore', 'comment'),
	(24, 'wagtailcore', 'commentreply'),
	(25, 'wagtailcore', 'pagesubscription'),
	(26, 'wagtailcore', 'referenceindex'),
	(27, 'wagtailadmin', 'admin'),
	(28, 'wagtaildocs', 'document'),
	(29, 'wagtailimages', 'image'),
	(30, 'portal', 'fullrun'),
	(31, 'portal', 'publiclist'),
	(32, 'portal', 'stalepage'),
	(33, 'portal', 'listleaf'),
	(34, 'portal', 'listentry'),
	(35, 'annual_report', 'publishedreport'),
	(36, 'annual_report', 'reportyear'),
	(37, 'annual_report', 'reportpart'),
	(38, 'annual_report', 'frozenreport'),
	(39, 'annual_report', 'explanation'),
	(40, 'annual_report', 'erratum'),
	(41, 'annual_report', 'reminder'),
	(42, 'registers', 'registerimport'),
	(43, 'registers', 'purchase'),
	(44, 'registers', 'openingbalance'),
	(45, 'registers', 'normativedocument'),
	(46, 'registers', 'decisioncount'),
	(47, 'registers', 'decision'),
	(48, 'registers', 'charge'),
	(49, 'requests', 'requestrules'),
	(50, 'requests', 'caseevent'),
	(51, 'requests', 'replydraft'),
	(52, 'requests', 'draftreview'),
	(53, 'requests', 'requestcase'),
	(54, 'requests', 'postedmail'),
	(55, 'requests', 'feenotice'),
	(56, 'requests', 'casefile'),
	(57, 'requests', 'askeditem'),
	(58, 'requests', 'applicant'),
	(59, 'requests', 'requestcounter'),
	(60, 'requests', 'searchrecord'),
	(61, 'requests', 'calendarfeed'),
	(62, 'requests', 'spentproof'),
	(63, 'requests', 'draft'),
	(64, 'requests', 'draftfile'),
	(65, 'requests', 'passage'),
	(66, 'requests', 'querycode'),
	(67, 'requests', 'notice'),
	(68, 'requests', 'satisfaction'),
	(69, 'requests', 'caseletter'),
	(70, 'requests', 'itemreference'),
	(71, 'requests', 'lettersettings'),
	(72, 'requests', 'letterwording'),
	(73, 'requests', 'escalation'),
	(74, 'requests', 'remedy'),
	(75, 'requests', 'answeritem'),
	(76, 'requests', 'redaction'),
	(77, 'requests', 'redactionbox'),
	(78, 'requests', 'givenexamination'),
	(79, 'requests', 'givenoverride'),
	(80, 'catalog', 'column'),
	(81, 'catalog', 'importbatch'),
	(82, 'catalog', 'indexcounter'),
	(83, 'catalog', 'item'),
	(84, 'catalog', 'release'),
	(85, 'catalog', 'storedfile'),
	(86, 'catalog', 'itemattachment'),
	(87, 'catalog', 'comment'),
	(88, 'catalog', 'original'),
	(89, 'catalog', 'submission'),
	(90, 'catalog', 'settlement'),
	(91, 'catalog', 'review'),
	(92, 'catalog', 'stockrun'),
	(93, 'catalog', 'stockfinding'),
	(94, 'catalog', 'fileexamination'),
	(95, 'catalog', 'findingoverride'),
	(96, 'catalog', 'houseword'),
	(97, 'catalog', 'schedule'),
	(98, 'catalog', 'digestchoice'),
	(99, 'ledger', 'chain'),
	(100, 'ledger', 'entry'),
	(101, 'agencies', 'agency'),
	(102, 'agencies', 'leadinggroupseat'),
	(103, 'agencies', 'unit'),
	(104, 'agencies', 'staff'),
	(105, 'agencies', 'duty'),
	(106, 'agencies', 'absence'),
	(107, 'agencies', 'enteredyear'),
	(108, 'wagtailimages', 'rendition'),
	(109, 'wagtailusers', 'userprofile'),
	(110, 'wagtailadmin', 'editingsession'),
	(111, 'wagtailadmin', 'formstate'),
	(112, 'modelsearch', 'indexentry'),
	(113, 'taggit', 'tag'),
	(114, 'taggit', 'taggeditem'),
	(115, 'django_tasks_database', 'dbtaskresult'),
	(116, 'auth', 'permission'),
	(117, 'auth', 'group'),
	(118, 'contenttypes', 'contenttype'),
	(119, 'sessions', 'session');
INSERT INTO public.django_migrations VALUES
	(1, 'contenttypes', '0001_initial', '2026-11-23 08:10:06.185404+08'),
	(2, 'contenttypes', '0002_remove_content_type_name', '2026-11-23 08:10:06.195203+08'),
	(3, 'auth', '0001_initial', '2026-11-23 08:10:06.236084+08'),
	(4, 'auth', '0002_alter_permission_name_max_length', '2026-11-23 08:10:06.244845+08'),
	(5, 'auth', '0003_alter_user_email_max_length', '2026-11-23 08:10:06.254058+08'),
	(6, 'auth', '0004_alter_user_username_opts', '2026-11-23 08:10:06.263464+08'),
	(7, 'auth', '0005_alter_user_last_login_null', '2026-11-23 08:10:06.272964+08'),
	(8, 'auth', '0006_require_contenttypes_0002', '2026-11-23 08:10:06.274752+08'),
	(9, 'auth', '0007_alter_validators_add_error_messages', '2026-11-23 08:10:06.283613+08'),
	(10, 'auth', '0008_alter_user_username_max_length', '2026-11-23 08:10:06.292074+08'),
	(11, 'auth', '0009_alter_user_last_name_max_length', '2026-11-23 08:10:06.301746+08'),
	(12, 'auth', '0010_alter_group_name_max_length', '2026-11-23 08:10:06.31132+08'),
	(13, 'auth', '0011_update_proxy_permissions', '2026-11-23 08:10:06.320676+08'),
	(14, 'auth', '0012_alter_user_first_name_max_length', '2026-11-23 08:10:06.331141+08'),
	(15, 'agencies', '0001_initial', '2026-11-23 08:10:06.491399+08'),
	(16, 'agencies', '0002_nobody_is_superuser', '2026-11-23 08:10:06.551155+08'),
	(17, 'agencies', '0003_website_mark', '2026-11-23 08:10:06.589815+08'),
	(18, 'agencies', '0004_absence', '2026-11-23 08:10:06.623279+08'),
	(19, 'agencies', '0005_entered_years', '2026-11-23 08:10:06.654666+08'),
	(20, 'wagtailcore', '0001_initial', '2026-11-23 08:10:07.038007+08'),
	(21, 'wagtailcore', '0002_initial_data', '2026-11-23 08:10:07.039229+08'),
	(22, 'wagtailcore', '0003_add_uniqueness_constraint_on_group_page_permission', '2026-11-23 08:10:07.039988+08'),
	(23, 'wagtailcore', '0004_page_locked', '2026-11-23 08:10:07.040636+08'),
	(24, 'wagtailcore', '0005_add_page_lock_permission_to_moderators', '2026-11-23 08:10:07.042748+08'),
	(25, 'wagtailcore', '0006_add_lock_page_permission', '2026-11-23 08:10:07.043531+08'),
	(26, 'wagtailcore', '0007_page_latest_revision_created_at', '2026-11-23 08:10:07.044245+08'),
	(27, 'wagtailcore', '0008_populate_latest_revision_created_at', '2026-11-23 08:10:07.044903+08'),
	(28, 'wagtailcore', '0009_remove_auto_now_add_from_pagerevision_created_at', '2026-11-23 08:10:07.045586+08'),
	(29, 'wagtailcore', '0010_change_page_owner_to_null_on_delete', '2026-11-23 08:10:07.046246+08'),
	(30, 'wagtailcore', '0011_page_first_published_at', '2026-11-23 08:10:07.046876+08'),
	(31, 'wagtailcore', '0012_extend_page_slug_field', '2026-11-23 08:10:07.047501+08'),
	(32, 'wagtailcore', '0013_update_golive_expire_help_text', '2026-11-23 08:10:07.048091+08'),
	(33, 'wagtailcore', '0014_add_verbose_name', '2026-11-23 08:10:07.048672+08'),
	(34, 'wagtailcore', '0015_add_more_verbose_names', '2026-11-23 08:10:07.049299+08'),
	(35, 'wagtailcore', '0016_change_page_url_path_to_text_field', '2026-11-23 08:10:07.049894+08'),
	(36, 'wagtailcore', '0017_change_edit_page_permission_description', '2026-11-23 08:10:07.069079+08'),
	(37, 'wagtailcore', '0018_pagerevision_submitted_for_moderation_index', '2026-11-23 08:10:07.109215+08'),
	(38, 'wagtailcore', '0019_verbose_names_cleanup', '2026-11-23 08:10:07.253035+08'),
	(39, 'wagtailcore', '0020_add_index_on_page_first_published_at', '2026-11-23 08:10:07.304652+08'),
	(40, 'wagtailcore', '0021_capitalizeverbose', '2026-11-23 08:10:08.328121+08'),
	(41, 'wagtailcore', '0022_add_site_name', '2026-11-23 08:10:08.34918+08'),
	(42, 'wagtailcore', '0023_alter_page_revision_on_delete_behaviour', '2026-11-23 08:10:08.387695+08'),
	(43, 'wagtailcore', '0024_collection', '2026-11-23 08:10:08.398884+08'),
	(44, 'wagtailcore', '0025_collection_initial_data', '2026-11-23 08:10:08.440298+08'),
	(45, 'wagtailcore', '0026_group_collection_permission', '2026-11-23 08:10:08.505701+08'),
	(46, 'wagtailcore', '0027_fix_collection_path_collation', '2026-11-23 08:10:08.545392+08'),
	(47, 'wagtailcore', '0024_alter_page_content_type_on_delete_behaviour', '2026-11-23 08:10:08.589246+08'),
	(48, 'wagtailcore', '0028_merge', '2026-11-23 08:10:08.591185+08'),
	(49, 'wagtailcore', '0029_unicode_slugfield_dj19', '2026-11-23 08:10:08.626137+08'),
	(50, 'wagtailcore', '0030_index_on_pagerevision_created_at', '2026-11-23 08:10:08.665808+08'),
	(51, 'wagtailcore', '0031_add_page_view_restriction_types', '2026-11-23 08:10:08.771486+08'),
	(52, 'wagtailcore', '0032_add_bulk_delete_page_permission', '2026-11-23 08:10:08.795986+08'),
	(53, 'wagtailcore', '0033_remove_golive_expiry_help_text', '2026-11-23 08:10:08.866619+08'),
	(54, 'wagtailcore', '0034_page_live_revision', '2026-11-23 08:10:08.910714+08'),
	(55, 'wagtailcore', '0035_page_last_published_at', '2026-11-23 08:10:08.945432+08'),
	(56, 'wagtailcore', '0036_populate_page_last_published_at', '2026-11-23 08:10:08.992607+08'),
	(57, 'wagtailcore', '0037_set_page_owner_editable', '2026-11-23 08:10:09.033793+08'),
	(58, 'wagtailcore', '0038_make_first_published_at_editable', '2026-11-23 08:10:09.069347+08'),
	(59, 'wagtailcore', '0039_collectionviewrestriction', '2026-11-23 08:10:09.179675+08'),
	(60, 'wagtailcore', '0040_page_draft_title', '2026-11-23 08:10:09.263622+08'),
	(61, 'wagtailcore', '0041_group_collection_permissions_verbose_name_plural', '2026-11-23 08:10:09.28795+08'),
	(62, 'wagtailcore', '0042_index_on_pagerevision_approved_go_live_at', '2026-11-23 08:10:09.325793+08'),
	(63, 'wagtailcore', '0043_lock_fields', '2026-11-23 08:10:09.404833+08'),
	(64, 'wagtailcore', '0044_add_unlock_grouppagepermission', '2026-11-23 08:10:09.432859+08'),
	(65, 'wagtailcore', '0045_assign_unlock_grouppagepermission', '2026-11-23 08:10:09.488118+08'),
	(66, 'wagtailcore', '0046_site_name_remove_null', '2026-11-23 08:10:09.51775+08'),
	(67, 'wagtailcore', '0047_add_workflow_models', '2026-11-23 08:10:10.136183+08'),
	(68, 'wagtailcore', '0048_add_default_workflows', '2026-11-23 08:10:10.243084+08'),
	(69, 'wagtailcore', '0049_taskstate_finished_by', '2026-11-23 08:10:10.298114+08'),
	(70, 'wagtailcore', '0050_workflow_rejected_to_needs_changes', '2026-11-23 08:10:10.431611+08'),
	(71, 'wagtailcore', '0051_taskstate_comment', '2026-11-23 08:10:10.475426+08'),
	(72, 'wagtailcore', '0052_pagelogentry', '2026-11-23 08:10:10.546487+08'),
	(73, 'wagtailcore', '0053_locale_model', '2026-11-23 08:10:10.554122+08'),
	(74, 'wagtailcore', '0054_initial_locale', '2026-11-23 08:10:10.630948+08'),
	(75, 'wagtailcore', '0055_page_locale_fields', '2026-11-23 08:10:10.923284+08'),
	(76, 'wagtailcore', '0056_page_locale_fields_populate', '2026-11-23 08:10:10.991941+08'),
	(77, 'wagtailcore', '0057_page_locale_fields_notnull', '2026-11-23 08:10:11.176288+08'),
	(78, 'wagtailcore', '0058_page_alias_of', '2026-11-23 08:10:11.269005+08'),
	(79, 'wagtailcore', '0059_apply_collection_ordering', '2026-11-23 08:10:11.663477+08'),
	(80, 'wagtailcore', '0060_fix_workflow_unique_constraint', '2026-11-23 08:10:11.877693+08'),
	(81, 'wagtailcore', '0061_change_promote_tab_helpt_text_and_verbose_names', '2026-11-23 08:10:11.987126+08'),
	(82, 'wagtailcore', '0062_comment_models_and_pagesubscription', '2026-11-23 08:10:12.239587+08'),
	(83, 'wagtailcore', '0063_modellogentry', '2026-11-23 08:10:12.294553+08'),
	(84, 'wagtailcore', '0064_log_timestamp_indexes', '2026-11-23 08:10:12.385772+08'),
	(85, 'wagtailcore', '0065_log_entry_uuid', '2026-11-23 08:10:12.610072+08'),
	(86, 'wagtailcore', '0066_collection_management_permissions', '2026-11-23 08:10:12.74622+08'),
	(87, 'wagtailcore', '0067_alter_pagerevision_content_json', '2026-11-23 08:10:12.889787+08'),
	(88, 'wagtailcore', '0068_log_entry_empty_object', '2026-11-23 08:10:13.004555+08'),
	(89, 'wagtailcore', '0069_log_entry_jsonfield', '2026-11-23 08:10:13.418815+08'),
	(90, 'wagtailcore', '0070_rename_pagerevision_revision', '2026-11-23 08:10:14.847065+08'),
	(91, 'wagtailcore', '0071_populate_revision_content_type', '2026-11-23 08:10:14.994496+08'),
	(92, 'wagtailcore', '0072_alter_revision_content_type_notnull', '2026-11-23 08:10:15.192384+08'),
	(93, 'wagtailcore', '0073_page_latest_revision', '2026-11-23 08:10:15.330008+08'),
	(94, 'wagtailcore', '0074_revision_object_str', '2026-11-23 08:10:15.463404+08'),
	(95, 'wagtailcore', '0075_populate_latest_revision_and_revision_object_str', '2026-11-23 08:10:15.773853+08'),
	(96, 'wagtailcore', '0076_modellogentry_revision', '2026-11-23 08:10:15.898659+08'),
	(97, 'wagtailcore', '0077_alter_revision_user', '2026-11-23 08:10:16.023023+08'),
	(98, 'wagtailcore', '0078_referenceindex', '2026-11-23 08:10:16.197773+08'),
	(99, 'wagtailcore', '0079_rename_taskstate_page_revision', '2026-11-23 08:10:16.350212+08'),
	(100, 'wagtailcore', '0080_generic_workflowstate', '2026-11-23 08:10:17.219499+08'),
	(101, 'wagtailcore', '0081_populate_workflowstate_content_type', '2026-11-23 08:10:17.336287+08'),
	(102, 'wagtailcore', '0082_alter_workflowstate_content_type_notnull', '2026-11-23 08:10:17.536018+08'),
	(103, 'wagtailcore', '0083_workflowcontenttype', '2026-11-23 08:10:17.649004+08'),
	(104, 'wagtailcore', '0084_add_default_page_permissions', '2026-11-23 08:10:17.786433+08'),
	(105, 'wagtailcore', '0085_add_grouppagepermission_permission', '2026-11-23 08:10:18.114304+08'),
	(106, 'wagtailcore', '0086_populate_grouppagepermission_permission', '2026-11-23 08:10:18.445021+08'),
	(107, 'wagtailcore', '0087_alter_grouppagepermission_unique_together_and_more', '2026-11-23 08:10:18.727474+08'),
	(108, 'wagtailcore', '0088_fix_log_entry_json_timestamps', '2026-11-23 08:10:19.192457+08'),
	(109, 'wagtailcore', '0089_log_entry_data_json_null_to_object', '2026-11-23 08:10:19.249822+08'),
	(110, 'wagtailcore', '0090_remove_grouppagepermission_permission_type', '2026-11-23 08:10:19.561495+08'),
	(111, 'wagtailcore', '0091_remove_revision_submitted_for_moderation', '2026-11-23 08:10:19.654532+08'),
	(112, 'wagtailcore', '0092_alter_collectionviewrestriction_password_and_more', '2026-11-23 08:10:19.786982+08'),
	(113, 'wagtailcore', '0093_uploadedfile', '2026-11-23 08:10:19.874226+08'),
	(114, 'wagtailcore', '0094_alter_page_locale', '2026-11-23 08:10:19.939045+08'),
	(115, 'wagtailcore', '0095_groupsitepermission', '2026-11-23 08:10:20.010789+08'),
	(116, 'wagtailcore', '0096_referenceindex_referenceindex_source_object_and_more', '2026-11-23 08:10:20.063115+08'),
	(117, 'wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes', '2026-11-23 08:10:20.156568+08'),
	(118, 'wagtailcore', '0098_apitoken', '2026-11-23 08:10:20.2242+08'),
	(119, 'catalog', '0001_initial', '2026-11-23 08:10:21.260171+08'),
	(120, 'catalog', '0002_text_may_be_blank', '2026-11-23 08:10:21.32358+08'),
	(121, 'catalog', '0003_review', '2026-11-23 08:10:22.703193+08'),
	(122, 'catalog', '0004_checks', '2026-11-23 08:10:23.319641+08'),
	(123, 'catalog', '0005_schedules', '2026-11-23 08:10:23.437619+08'),
	(124, 'catalog', '0006_digests', '2026-11-23 08:10:23.550429+08'),
	(125, 'annual_report', '0001_initial', '2026-11-23 08:10:23.653801+08'),
	(126, 'annual_report', '0002_year', '2026-11-23 08:10:24.502487+08'),
	(127, 'annual_report', '0003_board', '2026-11-23 08:10:24.58704+08'),
	(128, 'django_tasks_database', '0001_initial', '2026-11-23 08:10:24.592336+08'),
	(129, 'django_tasks_database', '0002_alter_dbtaskresult_options', '2026-11-23 08:10:24.596769+08'),
	(130, 'django_tasks_database', '0003_dbtaskresult_enqueued_at_dbtaskresult_finished_at', '2026-11-23 08:10:24.607318+08'),
	(131, 'django_tasks_database', '0004_dbtaskresult_started_at', '2026-11-23 08:10:24.612679+08'),
	(132, 'django_tasks_database', '0005_alter_dbtaskresult_priority_and_more', '2026-11-23 08:10:24.63087+08'),
	(133, 'django_tasks_database', '0006_alter_dbtaskresult_args_kwargs_and_more', '2026-11-23 08:10:24.677965+08'),
	(134, 'django_tasks_database', '0007_add_separate_results_fields', '2026-11-23 08:10:24.687906+08'),
	(135, 'django_tasks_database', '0008_separate_results_field', '2026-11-23 08:10:24.76962+08'),
	(136, 'django_tasks_database', '0009_remove_results_field', '2026-11-23 08:10:24.774978+08'),
	(137, 'django_tasks_database', '0010_alter_dbtaskresult_status', '2026-11-23 08:10:24.781322+08'),
	(138, 'django_tasks_database', '0011_rename_complete_status', '2026-11-23 08:10:24.858352+08'),
	(139, 'django_tasks_database', '0012_add_separate_exception_fields', '2026-11-23 08:10:24.870203+08'),
	(140, 'django_tasks_database', '0013_separate_exception_fields', '2026-11-23 08:10:24.948586+08'),
	(141, 'django_tasks_database', '0014_remove_dbtaskresult_exception_data', '2026-11-23 08:10:24.954481+08'),
	(142, 'django_tasks_database', '0015_correctly_order_run_after', '2026-11-23 08:10:24.959189+08'),
	(143, 'django_tasks_database', '0016_remove_dbtaskresult_django_task_new_ordering_idx_and_more', '2026-11-23 08:10:25.184675+08'),
	(144, 'django_tasks_database', '0017_dbtaskresult_metadata', '2026-11-23 08:10:25.193784+08'),
	(145, 'django_tasks_database', '0018_rename_succeeded_status', '2026-11-23 08:10:25.284651+08'),
	(146, 'django_tasks_database', '0019_rename_django_task_new_ordering_idx_tasks_db_new_ordering_idx_and_more', '2026-11-23 08:10:25.301005+08'),
	(147, 'django_tasks_database', '0020_update_db_task_result_ordering', '2026-11-23 08:10:25.318862+08'),
	(148, 'django_tasks_database', '0021_conditional_partial_index_ordering', '2026-11-23 08:10:25.331406+08'),
	(149, 'ledger', '0001_initial', '2026-11-23 08:10:25.509401+08'),
	(150, 'ledger', '0002_kinds_asked_when_needed', '2026-11-23 08:10:25.584902+08'),
	(151, 'ledger', '0003_chained', '2026-11-23 08:10:26.392939+08'),
	(152, 'ledger', '0004_hashes', '2026-11-23 08:10:26.479315+08'),
	(153, 'ledger', '0005_guarded', '2026-11-23 08:10:26.575929+08'),
	(154, 'ledger', '0006_chains_step_along_entries', '2026-11-23 08:10:26.705594+08'),
	(155, 'ledger', '0007_sample_chains', '2026-11-23 08:10:27.120154+08'),
	(156, 'modelsearch', '0001_initial', '2026-11-23 08:10:27.236638+08'),
	(157, 'modelsearch', '0002_customise_indexentry', '2026-11-23 08:10:27.367713+08'),
	(158, 'modelsearch', '0003_add_text_fields', '2026-11-23 08:10:27.416224+08'),
	(159, 'modelsearch', '0004_rename_modelsear_autocom_476c89_gin_modelsearch_autocom_ea8581_gin_and_more', '2026-11-23 08:10:27.481687+08'),
	(160, 'portal', '0001_initial', '2026-11-23 08:10:27.898677+08'),
	(161, 'registers', '0001_initial', '2026-11-23 08:10:28.821532+08'),
	(162, 'requests', '0001_initial', '2026-11-23 08:10:32.622369+08'),
	(163, 'requests', '0002_applying', '2026-11-23 08:10:33.954226+08'),
	(164, 'requests', '0003_letters', '2026-11-23 08:10:37.828242+08'),
	(165, 'requests', '0004_remedies', '2026-11-23 08:10:38.455468+08'),
	(166, 'requests', '0005_redacting', '2026-11-23 08:10:39.923985+08'),
	(167, 'sessions', '0001_initial', '2026-11-23 08:10:39.93547+08'),
	(168, 'taggit', '0001_initial', '2026-11-23 08:10:40.176029+08'),
	(169, 'taggit', '0002_auto_20150616_2121', '2026-11-23 08:10:40.21768+08'),
	(170, 'taggit', '0003_taggeditem_add_unique_index', '2026-11-23 08:10:40.266871+08'),
	(171, 'taggit', '0004_alter_taggeditem_content_type_alter_taggeditem_tag', '2026-11-23 08:10:40.773026+08'),
	(172, 'taggit', '0005_auto_20220424_2025', '2026-11-23 08:10:40.788482+08'),
	(173, 'taggit', '0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx', '2026-11-23 08:10:40.867468+08'),
	(174, 'wagtailadmin', '0001_create_admin_access_permissions', '2026-11-23 08:10:41.252087+08'),
	(175, 'wagtailadmin', '0002_admin', '2026-11-23 08:10:41.258654+08'),
	(176, 'wagtailadmin', '0003_admin_managed', '2026-11-23 08:10:41.270322+08'),
	(177, 'wagtailadmin', '0004_editingsession', '2026-11-23 08:10:41.510078+08'),
	(178, 'wagtailadmin', '0005_editingsession_is_editing', '2026-11-23 08:10:41.651502+08'),
	(179, 'wagtailadmin', '0006_formstate', '2026-11-23 08:10:41.887508+08'),
	(180, 'wagtaildocs', '0001_initial', '2026-11-23 08:10:42.1222+08'),
	(181, 'wagtaildocs', '0002_initial_data', '2026-11-23 08:10:42.380079+08'),
	(182, 'wagtaildocs', '0003_add_verbose_names', '2026-11-23 08:10:43.058604+08'),
	(183, 'wagtaildocs', '0004_capitalizeverbose', '2026-11-23 08:10:44.214892+08'),
	(184, 'wagtaildocs', '0005_document_collection', '2026-11-23 08:10:44.437435+08'),
	(185, 'wagtaildocs', '0006_copy_document_permissions_to_collections', '2026-11-23 08:10:44.656992+08'),
	(186, 'wagtaildocs', '0005_alter_uploaded_by_user_on_delete_action', '2026-11-23 08:10:44.870577+08'),
	(187, 'wagtaildocs', '0007_merge', '2026-11-23 08:10:44.872221+08'),
	(188, 'wagtaildocs', '0008_document_file_size', '2026-11-23 08:10:45.006883+08'),
	(189, 'wagtaildocs', '0009_document_verbose_name_plural', '2026-11-23 08:10:45.143807+08'),
	(190, 'wagtaildocs', '0010_document_file_hash', '2026-11-23 08:10:45.420556+08'),
	(191, 'wagtaildocs', '0011_add_choose_permissions', '2026-11-23 08:10:46.015029+08'),
	(192, 'wagtaildocs', '0012_uploadeddocument', '2026-11-23 08:10:46.252183+08'),
	(193, 'wagtaildocs', '0013_delete_uploadeddocument', '2026-11-23 08:10:46.261875+08'),
	(194, 'wagtaildocs', '0014_alter_document_file_size', '2026-11-23 08:10:46.412397+08'),
	(195, 'wagtailimages', '0001_initial', '2026-11-23 08:10:47.610317+08'),
	(196, 'wagtailimages', '0002_initial_data', '2026-11-23 08:10:47.611645+08'),
	(197, 'wagtailimages', '0003_fix_focal_point_fields', '2026-11-23 08:10:47.612569+08'),
	(198, 'wagtailimages', '0004_make_focal_point_key_not_nullable', '2026-11-23 08:10:47.613406+08'),
	(199, 'wagtailimages', '0005_make_filter_spec_unique', '2026-11-23 08:10:47.614177+08'),
	(200, 'wagtailimages', '0006_add_verbose_names', '2026-11-23 08:10:47.614944+08');
INSERT INTO public.django_migrations VALUES
	(201, 'wagtailimages', '0007_image_file_size', '2026-11-23 08:10:47.61567+08'),
	(202, 'wagtailimages', '0008_image_created_at_index', '2026-11-23 08:10:47.61645+08'),
	(203, 'wagtailimages', '0009_capitalizeverbose', '2026-11-23 08:10:47.617127+08'),
	(204, 'wagtailimages', '0010_change_on_delete_behaviour', '2026-11-23 08:10:47.617829+08'),
	(205, 'wagtailimages', '0011_image_collection', '2026-11-23 08:10:47.618487+08'),
	(206, 'wagtailimages', '0012_copy_image_permissions_to_collections', '2026-11-23 08:10:47.619149+08'),
	(207, 'wagtailimages', '0013_make_rendition_upload_callable', '2026-11-23 08:10:47.619806+08'),
	(208, 'wagtailimages', '0014_add_filter_spec_field', '2026-11-23 08:10:47.62046+08'),
	(209, 'wagtailimages', '0015_fill_filter_spec_field', '2026-11-23 08:10:47.621103+08'),
	(210, 'wagtailimages', '0016_deprecate_rendition_filter_relation', '2026-11-23 08:10:47.621784+08'),
	(211, 'wagtailimages', '0017_reduce_focal_point_key_max_length', '2026-11-23 08:10:47.622422+08'),
	(212, 'wagtailimages', '0018_remove_rendition_filter', '2026-11-23 08:10:47.623075+08'),
	(213, 'wagtailimages', '0019_delete_filter', '2026-11-23 08:10:47.623731+08'),
	(214, 'wagtailimages', '0020_add-verbose-name', '2026-11-23 08:10:47.624381+08'),
	(215, 'wagtailimages', '0021_image_file_hash', '2026-11-23 08:10:47.625022+08'),
	(216, 'wagtailimages', '0022_uploadedimage', '2026-11-23 08:10:47.926505+08'),
	(217, 'wagtailimages', '0023_add_choose_permissions', '2026-11-23 08:10:48.887206+08'),
	(218, 'wagtailimages', '0024_index_image_file_hash', '2026-11-23 08:10:48.977054+08'),
	(219, 'wagtailimages', '0025_alter_image_file_alter_rendition_file', '2026-11-23 08:10:49.07596+08'),
	(220, 'wagtailimages', '0026_delete_uploadedimage', '2026-11-23 08:10:49.080666+08'),
	(221, 'wagtailimages', '0027_image_description', '2026-11-23 08:10:49.166458+08'),
	(222, 'wagtailusers', '0001_initial', '2026-11-23 08:10:49.402331+08'),
	(223, 'wagtailusers', '0002_add_verbose_name_on_userprofile', '2026-11-23 08:10:49.660816+08'),
	(224, 'wagtailusers', '0003_add_verbose_names', '2026-11-23 08:10:49.779482+08'),
	(225, 'wagtailusers', '0004_capitalizeverbose', '2026-11-23 08:10:50.113599+08'),
	(226, 'wagtailusers', '0005_make_related_name_wagtail_specific', '2026-11-23 08:10:50.471041+08'),
	(227, 'wagtailusers', '0006_userprofile_prefered_language', '2026-11-23 08:10:50.601316+08'),
	(228, 'wagtailusers', '0007_userprofile_current_time_zone', '2026-11-23 08:10:50.722462+08'),
	(229, 'wagtailusers', '0008_userprofile_avatar', '2026-11-23 08:10:50.82104+08'),
	(230, 'wagtailusers', '0009_userprofile_verbose_name_plural', '2026-11-23 08:10:50.90323+08'),
	(231, 'wagtailusers', '0010_userprofile_updated_comments_notifications', '2026-11-23 08:10:50.986856+08'),
	(232, 'wagtailusers', '0011_userprofile_dismissibles', '2026-11-23 08:10:51.080034+08'),
	(233, 'wagtailusers', '0012_userprofile_theme', '2026-11-23 08:10:51.171384+08'),
	(234, 'wagtailusers', '0013_userprofile_density', '2026-11-23 08:10:51.385495+08'),
	(235, 'wagtailusers', '0014_userprofile_contrast', '2026-11-23 08:10:51.502971+08'),
	(236, 'wagtailusers', '0015_userprofile_keyboard_shortcuts', '2026-11-23 08:10:51.589277+08'),
	(237, 'wagtailimages', '0001_squashed_0021', '2026-11-23 08:10:51.593824+08'),
	(238, 'wagtailcore', '0001_squashed_0016_change_page_url_path_to_text_field', '2026-11-23 08:10:51.594722+08');
INSERT INTO public.wagtailcore_collection VALUES
	(1, '0001', 1, 0, 'Root');
INSERT INTO public.wagtailcore_groupapprovaltask VALUES
	(1);
INSERT INTO public.wagtailcore_groupapprovaltask_groups VALUES
	(1, 1, 1);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES
	(1, 1, 1, 110),
	(2, 1, 2, 110),
	(3, 1, 1, 111),
	(4, 1, 2, 111),
	(5, 1, 1, 113),
	(6, 1, 2, 113),
	(7, 1, 1, 114),
	(8, 1, 2, 114),
	(9, 1, 1, 115),
	(10, 1, 2, 115),
	(11, 1, 1, 117),
	(12, 1, 2, 117);
INSERT INTO public.wagtailcore_grouppagepermission VALUES
	(1, 1, 1, 69),
	(2, 1, 1, 70),
	(3, 1, 1, 75),
	(4, 2, 1, 69),
	(5, 2, 1, 70),
	(6, 1, 1, 74),
	(7, 1, 1, 76);
INSERT INTO public.wagtailcore_locale VALUES
	(1, 'zh-hans');
INSERT INTO public.wagtailcore_page VALUES
	(1, '0001', 1, 1, 'Root', 'root', true, false, '/', '', false, '', NULL, NULL, false, 1, NULL, false, NULL, NULL, NULL, NULL, 'Root', NULL, NULL, 'f5e27481-e6ff-4b54-a337-b98e6108e257', 1, NULL, NULL),
	(2, '00010001', 2, 0, 'Welcome to your new Wagtail site!', 'home', true, false, '/home/', '', false, '', NULL, NULL, false, 1, NULL, false, NULL, NULL, NULL, NULL, 'Welcome to your new Wagtail site!', NULL, NULL, '347378aa-faac-4eda-853d-d353c3360417', 1, NULL, NULL);
INSERT INTO public.wagtailcore_site VALUES
	(1, 'localhost', 80, true, 2, '');
INSERT INTO public.wagtailcore_task VALUES
	(1, 'Moderators approval', true, 2);
INSERT INTO public.wagtailcore_workflow VALUES
	(1, 'Moderators approval', true);
INSERT INTO public.wagtailcore_workflowpage VALUES
	(1, 1);
INSERT INTO public.wagtailcore_workflowtask VALUES
	(1, 0, 1, 1);
SELECT pg_catalog.setval('public.agencies_absence_id_seq', 1, false);
SELECT pg_catalog.setval('public.agencies_agency_id_seq', 1, false);
SELECT pg_catalog.setval('public.agencies_duty_id_seq', 1, false);
SELECT pg_catalog.setval('public.agencies_enteredyear_id_seq', 1, false);
SELECT pg_catalog.setval('public.agencies_leadinggroupseat_id_seq', 1, false);
SELECT pg_catalog.setval('public.agencies_staff_groups_id_seq', 1, false);
SELECT pg_catalog.setval('public.agencies_staff_id_seq', 1, false);
SELECT pg_catalog.setval('public.agencies_staff_user_permissions_id_seq', 1, false);
SELECT pg_catalog.setval('public.agencies_unit_id_seq', 1, false);
SELECT pg_catalog.setval('public.annual_report_erratum_id_seq', 1, false);
SELECT pg_catalog.setval('public.annual_report_explanation_id_seq', 1, false);
SELECT pg_catalog.setval('public.annual_report_frozenreport_id_seq', 1, false);
SELECT pg_catalog.setval('public.annual_report_publishedreport_id_seq', 1, false);
SELECT pg_catalog.setval('public.annual_report_reminder_id_seq', 1, false);
SELECT pg_catalog.setval('public.annual_report_reportpart_id_seq', 1, false);
SELECT pg_catalog.setval('public.annual_report_reportyear_id_seq', 1, false);
SELECT pg_catalog.setval('public.auth_group_id_seq', 2, true);
SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 18, true);
SELECT pg_catalog.setval('public.auth_permission_id_seq', 482, true);
SELECT pg_catalog.setval('public.catalog_column_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_comment_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_digestchoice_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_fileexamination_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_findingoverride_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_houseword_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_importbatch_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_indexcounter_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_item_columns_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_item_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_itemattachment_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_original_files_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_original_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_release_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_review_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_schedule_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_settlement_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_stockfinding_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_stockrun_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_storedfile_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_submission_id_seq', 1, false);
SELECT pg_catalog.setval('public.django_content_type_id_seq', 119, true);
SELECT pg_catalog.setval('public.django_migrations_id_seq', 238, true);
SELECT pg_catalog.setval('public.ledger_entry_id_seq', 1, false);
SELECT pg_catalog.setval('public.modelsearch_indexentry_id_seq', 1, false);
SELECT pg_catalog.setval('public.portal_fullrun_id_seq', 1, false);
SELECT pg_catalog.setval('public.portal_listentry_id_seq', 1, false);
SELECT pg_catalog.setval('public.portal_listleaf_id_seq', 1, false);
SELECT pg_catalog.setval('public.portal_publiclist_id_seq', 1, false);
SELECT pg_catalog.setval('public.portal_stalepage_id_seq', 1, false);
SELECT pg_catalog.setval('public.registers_charge_id_seq', 1, false);
SELECT pg_catalog.setval('public.registers_decision_id_seq', 1, false);
SELECT pg_catalog.setval('public.registers_decisioncount_id_seq', 1, false);
SELECT pg_catalog.setval('public.registers_normativedocument_id_seq', 1, false);
SELECT pg_catalog.setval('public.registers_openingbalance_id_seq', 1, false);
SELECT pg_catalog.setval('public.registers_purchase_id_seq', 1, false);
SELECT pg_catalog.setval('public.registers_registerimport_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_answeritem_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_applicant_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_askeditem_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_calendarfeed_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_caseevent_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_casefile_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_caseletter_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_draft_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_draftfile_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_draftreview_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_escalation_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_feenotice_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_givenexamination_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_givenoverride_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_itemreference_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_letterwording_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_notice_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_passage_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_postedmail_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_querycode_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_redaction_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_redactionbox_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_remedy_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_replydraft_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_requestcase_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_requestcounter_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_satisfaction_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_searchrecord_id_seq', 1, false);
SELECT pg_catalog.setval('public.requests_spentproof_id_seq', 1, false);
SELECT pg_catalog.setval('public.taggit_tag_id_seq', 1, false);
SELECT pg_catalog.setval('public.taggit_taggeditem_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailadmin_admin_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailadmin_editingsession_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailadmin_formstate_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_apitoken_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_collection_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_collectionviewrestriction_groups_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_collectionviewrestriction_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_comment_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_commentreply_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_groupapprovaltask_groups_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_groupcollectionpermission_id_seq', 12, true);
SELECT pg_catalog.setval('public.wagtailcore_grouppagepermission_id_seq', 7, true);
SELECT pg_catalog.setval('public.wagtailcore_groupsitepermission_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_locale_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_modellogentry_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_page_id_seq', 2, true);
SELECT pg_catalog.setval('public.wagtailcore_pagelogentry_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_pagerevision_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_pagesubscription_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_pageviewrestriction_groups_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_pageviewrestriction_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_referenceindex_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_site_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_task_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_taskstate_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_uploadedfile_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_workflow_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_workflowstate_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_workflowtask_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtaildocs_document_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailimages_image_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailimages_rendition_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailusers_userprofile_id_seq', 1, false);
ALTER TABLE ONLY public.agencies_absence
    ADD CONSTRAINT agencies_absence_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agencies_agency
    ADD CONSTRAINT agencies_agency_name_key UNIQUE (name);
ALTER TABLE ONLY public.agencies_agency
    ADD CONSTRAINT agencies_agency_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agencies_agency
    ADD CONSTRAINT agencies_agency_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.agencies_duty
    ADD CONSTRAINT agencies_duty_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agencies_enteredyear
    ADD CONSTRAINT agencies_enteredyear_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agencies_enteredyear
    ADD CONSTRAINT agencies_enteredyear_year_key UNIQUE (year);
ALTER TABLE ONLY public.agencies_leadinggroupseat
    ADD CONSTRAINT agencies_leadinggroupseat_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agencies_staff_groups
    ADD CONSTRAINT agencies_staff_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agencies_staff_groups
    ADD CONSTRAINT agencies_staff_groups_staff_id_group_id_7ebf227c_uniq UNIQUE (staff_id, group_id);
ALTER TABLE ONLY public.agencies_staff
    ADD CONSTRAINT agencies_staff_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agencies_staff_user_permissions
    ADD CONSTRAINT agencies_staff_user_perm_staff_id_permission_id_edf1f2c6_uniq UNIQUE (staff_id, permission_id);
ALTER TABLE ONLY public.agencies_staff_user_permissions
    ADD CONSTRAINT agencies_staff_user_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agencies_staff
    ADD CONSTRAINT agencies_staff_username_key UNIQUE (username);
ALTER TABLE ONLY public.agencies_unit
    ADD CONSTRAINT agencies_unit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.annual_report_erratum
    ADD CONSTRAINT annual_report_erratum_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.annual_report_explanation
    ADD CONSTRAINT annual_report_explanation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.annual_report_frozenreport
    ADD CONSTRAINT annual_report_frozenreport_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.annual_report_publishedreport
    ADD CONSTRAINT annual_report_publishedreport_item_id_key UNIQUE (item_id);
ALTER TABLE ONLY public.annual_report_publishedreport
    ADD CONSTRAINT annual_report_publishedreport_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.annual_report_reminder
    ADD CONSTRAINT annual_report_reminder_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.annual_report_reportpart
    ADD CONSTRAINT annual_report_reportpart_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.annual_report_reportyear
    ADD CONSTRAINT annual_report_reportyear_item_id_key UNIQUE (item_id);
ALTER TABLE ONLY public.annual_report_reportyear
    ADD CONSTRAINT annual_report_reportyear_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_askeditem
    ADD CONSTRAINT asked_position_once UNIQUE (case_id, "position");
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_calendarfeed
    ADD CONSTRAINT calendar_once_per_agency UNIQUE (staff_id, agency_id);
ALTER TABLE ONLY public.catalog_column
    ADD CONSTRAINT catalog_column_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_comment
    ADD CONSTRAINT catalog_comment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_digestchoice
    ADD CONSTRAINT catalog_digestchoice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_digestchoice
    ADD CONSTRAINT catalog_digestchoice_staff_id_key UNIQUE (staff_id);
ALTER TABLE ONLY public.catalog_fileexamination
    ADD CONSTRAINT catalog_fileexamination_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_findingoverride
    ADD CONSTRAINT catalog_findingoverride_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_houseword
    ADD CONSTRAINT catalog_houseword_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_importbatch
    ADD CONSTRAINT catalog_importbatch_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_indexcounter
    ADD CONSTRAINT catalog_indexcounter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_item_columns
    ADD CONSTRAINT catalog_item_columns_item_id_column_id_fd7c8ab1_uniq UNIQUE (item_id, column_id);
ALTER TABLE ONLY public.catalog_item_columns
    ADD CONSTRAINT catalog_item_columns_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_item
    ADD CONSTRAINT catalog_item_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_itemattachment
    ADD CONSTRAINT catalog_itemattachment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_original_files
    ADD CONSTRAINT catalog_original_files_original_id_storedfile_id_55d4da7a_uniq UNIQUE (original_id, storedfile_id);
ALTER TABLE ONLY public.catalog_original_files
    ADD CONSTRAINT catalog_original_files_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_original
    ADD CONSTRAINT catalog_original_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_release
    ADD CONSTRAINT catalog_release_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_review
    ADD CONSTRAINT catalog_review_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_schedule
    ADD CONSTRAINT catalog_schedule_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_settlement
    ADD CONSTRAINT catalog_settlement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_stockfinding
    ADD CONSTRAINT catalog_stockfinding_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_stockrun
    ADD CONSTRAINT catalog_stockrun_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_storedfile
    ADD CONSTRAINT catalog_storedfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_submission
    ADD CONSTRAINT catalog_submission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_column
    ADD CONSTRAINT column_code_once_per_agency UNIQUE (agency_id, code);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);
ALTER TABLE ONLY public.django_tasks_database_dbtaskresult
    ADD CONSTRAINT django_tasks_database_dbtaskresult_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_replydraft
    ADD CONSTRAINT draft_version_once UNIQUE (case_id, version);
ALTER TABLE ONLY public.portal_listentry
    ADD CONSTRAINT entry_in_order UNIQUE (public_list_id, "position");
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT entry_number_once UNIQUE (agency_id, number);
ALTER TABLE ONLY public.annual_report_erratum
    ADD CONSTRAINT erratum_number_once UNIQUE (report_id, number);
ALTER TABLE ONLY public.requests_escalation
    ADD CONSTRAINT escalated_once_per_step UNIQUE (case_id, round_number, step);
ALTER TABLE ONLY public.requests_caseevent
    ADD CONSTRAINT event_number_once UNIQUE (case_id, number);
ALTER TABLE ONLY public.catalog_fileexamination
    ADD CONSTRAINT file_examined_once UNIQUE (stored_id, rules);
ALTER TABLE ONLY public.annual_report_explanation
    ADD CONSTRAINT finding_explained_once UNIQUE (report_id, ref);
ALTER TABLE ONLY public.catalog_findingoverride
    ADD CONSTRAINT finding_overridden_once UNIQUE (item_id, key);
ALTER TABLE ONLY public.requests_givenexamination
    ADD CONSTRAINT given_examined_once UNIQUE (kept_id, rules);
ALTER TABLE ONLY public.requests_givenoverride
    ADD CONSTRAINT given_overridden_once UNIQUE (case_id, key);
ALTER TABLE ONLY public.catalog_houseword
    ADD CONSTRAINT house_word_once UNIQUE (agency_id, wrong);
ALTER TABLE ONLY public.catalog_indexcounter
    ADD CONSTRAINT index_counter_once UNIQUE (agency_id, period);
ALTER TABLE ONLY public.portal_listentry
    ADD CONSTRAINT item_once_per_list UNIQUE (item_id, public_list_id);
ALTER TABLE ONLY public.portal_listleaf
    ADD CONSTRAINT leaf_number_once UNIQUE (public_list_id, number);
ALTER TABLE ONLY public.ledger_chain
    ADD CONSTRAINT ledger_chain_pkey PRIMARY KEY (agency_id);
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.modelsearch_indexentry
    ADD CONSTRAINT modelsearch_indexentry_content_type_id_object_id_32bfbdb1_uniq UNIQUE (content_type_id, object_id);
ALTER TABLE ONLY public.modelsearch_indexentry
    ADD CONSTRAINT modelsearch_indexentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_notice
    ADD CONSTRAINT notice_once_per_event UNIQUE (case_id, kind, occasion, via);
ALTER TABLE ONLY public.requests_passage
    ADD CONSTRAINT passage_once_per_span UNIQUE (mark, span);
ALTER TABLE ONLY public.portal_fullrun
    ADD CONSTRAINT portal_fullrun_agency_id_key UNIQUE (agency_id);
ALTER TABLE ONLY public.portal_fullrun
    ADD CONSTRAINT portal_fullrun_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.portal_listentry
    ADD CONSTRAINT portal_listentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.portal_listleaf
    ADD CONSTRAINT portal_listleaf_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.portal_publiclist
    ADD CONSTRAINT portal_publiclist_key_key UNIQUE (key);
ALTER TABLE ONLY public.portal_publiclist
    ADD CONSTRAINT portal_publiclist_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.portal_stalepage
    ADD CONSTRAINT portal_stalepage_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_satisfaction
    ADD CONSTRAINT rated_once UNIQUE (case_id, round_number);
ALTER TABLE ONLY public.registers_charge
    ADD CONSTRAINT registers_charge_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registers_decision
    ADD CONSTRAINT registers_decision_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registers_decisioncount
    ADD CONSTRAINT registers_decisioncount_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registers_normativedocument
    ADD CONSTRAINT registers_normativedocument_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registers_openingbalance
    ADD CONSTRAINT registers_openingbalance_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registers_purchase
    ADD CONSTRAINT registers_purchase_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registers_registerimport
    ADD CONSTRAINT registers_registerimport_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_release
    ADD CONSTRAINT release_number_once UNIQUE (item_id, number);
ALTER TABLE ONLY public.requests_remedy
    ADD CONSTRAINT remedy_number_once UNIQUE (agency_id, year, serial);
ALTER TABLE ONLY public.annual_report_reportpart
    ADD CONSTRAINT report_part_once UNIQUE (report_id, key);
ALTER TABLE ONLY public.annual_report_reportyear
    ADD CONSTRAINT report_year_once UNIQUE (agency_id, year);
ALTER TABLE ONLY public.requests_requestcounter
    ADD CONSTRAINT request_counter_once UNIQUE (agency_id, series, year);
ALTER TABLE ONLY public.requests_requestcase
    ADD CONSTRAINT request_number_once UNIQUE (agency_id, year, serial);
ALTER TABLE ONLY public.requests_answeritem
    ADD CONSTRAINT requests_answeritem_item_id_key UNIQUE (item_id);
ALTER TABLE ONLY public.requests_answeritem
    ADD CONSTRAINT requests_answeritem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_applicant
    ADD CONSTRAINT requests_applicant_case_id_key UNIQUE (case_id);
ALTER TABLE ONLY public.requests_applicant
    ADD CONSTRAINT requests_applicant_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_askeditem
    ADD CONSTRAINT requests_askeditem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_calendarfeed
    ADD CONSTRAINT requests_calendarfeed_digest_key UNIQUE (digest);
ALTER TABLE ONLY public.requests_calendarfeed
    ADD CONSTRAINT requests_calendarfeed_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_caseevent
    ADD CONSTRAINT requests_caseevent_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_casefile
    ADD CONSTRAINT requests_casefile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_caseletter
    ADD CONSTRAINT requests_caseletter_paper_id_key UNIQUE (paper_id);
ALTER TABLE ONLY public.requests_caseletter
    ADD CONSTRAINT requests_caseletter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_draft
    ADD CONSTRAINT requests_draft_digest_key UNIQUE (digest);
ALTER TABLE ONLY public.requests_draft
    ADD CONSTRAINT requests_draft_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_draft
    ADD CONSTRAINT requests_draft_token_key UNIQUE (token);
ALTER TABLE ONLY public.requests_draftfile
    ADD CONSTRAINT requests_draftfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_draftreview
    ADD CONSTRAINT requests_draftreview_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_escalation
    ADD CONSTRAINT requests_escalation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_feenotice
    ADD CONSTRAINT requests_feenotice_event_id_key UNIQUE (event_id);
ALTER TABLE ONLY public.requests_feenotice
    ADD CONSTRAINT requests_feenotice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_givenexamination
    ADD CONSTRAINT requests_givenexamination_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_givenoverride
    ADD CONSTRAINT requests_givenoverride_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_itemreference
    ADD CONSTRAINT requests_itemreference_item_id_key UNIQUE (item_id);
ALTER TABLE ONLY public.requests_itemreference
    ADD CONSTRAINT requests_itemreference_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_lettersettings
    ADD CONSTRAINT requests_lettersettings_pkey PRIMARY KEY (agency_id);
ALTER TABLE ONLY public.requests_letterwording
    ADD CONSTRAINT requests_letterwording_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_notice
    ADD CONSTRAINT requests_notice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_passage
    ADD CONSTRAINT requests_passage_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_postedmail
    ADD CONSTRAINT requests_postedmail_case_id_key UNIQUE (case_id);
ALTER TABLE ONLY public.requests_postedmail
    ADD CONSTRAINT requests_postedmail_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_querycode
    ADD CONSTRAINT requests_querycode_case_id_key UNIQUE (case_id);
ALTER TABLE ONLY public.requests_querycode
    ADD CONSTRAINT requests_querycode_digest_key UNIQUE (digest);
ALTER TABLE ONLY public.requests_querycode
    ADD CONSTRAINT requests_querycode_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_redaction
    ADD CONSTRAINT requests_redaction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_redactionbox
    ADD CONSTRAINT requests_redactionbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_remedy
    ADD CONSTRAINT requests_remedy_after_id_key UNIQUE (after_id);
ALTER TABLE ONLY public.requests_remedy
    ADD CONSTRAINT requests_remedy_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_replydraft
    ADD CONSTRAINT requests_replydraft_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_requestcase
    ADD CONSTRAINT requests_requestcase_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_requestcase
    ADD CONSTRAINT requests_requestcase_token_key UNIQUE (token);
ALTER TABLE ONLY public.requests_requestcounter
    ADD CONSTRAINT requests_requestcounter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_requestrules
    ADD CONSTRAINT requests_requestrules_pkey PRIMARY KEY (agency_id);
ALTER TABLE ONLY public.requests_satisfaction
    ADD CONSTRAINT requests_satisfaction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_searchrecord
    ADD CONSTRAINT requests_searchrecord_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests_spentproof
    ADD CONSTRAINT requests_spentproof_mark_key UNIQUE (mark);
ALTER TABLE ONLY public.requests_spentproof
    ADD CONSTRAINT requests_spentproof_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.annual_report_frozenreport
    ADD CONSTRAINT signature_number_once UNIQUE (report_id, number);
ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_name_key UNIQUE (name);
ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_content_type_id_object_id_tag_id_4bb97a8e_uni UNIQUE (content_type_id, object_id, tag_id);
ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT unique_permission UNIQUE (group_id, page_id, permission_id);
ALTER TABLE ONLY public.agencies_unit
    ADD CONSTRAINT unit_name_once_per_agency UNIQUE (agency_id, name);
ALTER TABLE ONLY public.wagtailadmin_admin
    ADD CONSTRAINT wagtailadmin_admin_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editingsession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formstate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_apitoken
    ADD CONSTRAINT wagtailcore_apitoken_key_hash_key UNIQUE (key_hash);
ALTER TABLE ONLY public.wagtailcore_apitoken
    ADD CONSTRAINT wagtailcore_apitoken_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_collection
    ADD CONSTRAINT wagtailcore_collection_path_key UNIQUE (path);
ALTER TABLE ONLY public.wagtailcore_collection
    ADD CONSTRAINT wagtailcore_collection_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collectionvi_collectionviewrestrictio_988995ae_uniq UNIQUE (collectionviewrestriction_id, group_id);
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collectionviewrestriction_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction
    ADD CONSTRAINT wagtailcore_collectionviewrestriction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentreply_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapprova_groupapprovaltask_id_gro_bb5ee7eb_uniq UNIQUE (groupapprovaltask_id, group_id);
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapprovaltask_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask
    ADD CONSTRAINT wagtailcore_groupapprovaltask_pkey PRIMARY KEY (task_ptr_id);
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcollect_group_id_collection_id_p_a21cefe9_uniq UNIQUE (group_id, collection_id, permission_id);
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcollectionpermission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppagepermission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsiteper_group_id_site_id_permiss_a58ee30d_uniq UNIQUE (group_id, site_id, permission_id);
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsitepermission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_locale
    ADD CONSTRAINT wagtailcore_locale_language_code_key UNIQUE (language_code);
ALTER TABLE ONLY public.wagtailcore_locale
    ADD CONSTRAINT wagtailcore_locale_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_modellogentry
    ADD CONSTRAINT wagtailcore_modellogentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_path_key UNIQUE (path);
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_translation_key_locale_id_9b041bad_uniq UNIQUE (translation_key, locale_id);
ALTER TABLE ONLY public.wagtailcore_pagelogentry
    ADD CONSTRAINT wagtailcore_pagelogentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_pagerevision_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubscription_page_id_user_id_0cef73ed_uniq UNIQUE (page_id, user_id);
ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubscription_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageviewrest_pageviewrestriction_id_g_d23f80bb_uniq UNIQUE (pageviewrestriction_id, group_id);
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageviewrestriction_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction
    ADD CONSTRAINT wagtailcore_pageviewrestriction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenceind_base_content_type_id_obj_9e6ccd6a_uniq UNIQUE (base_content_type_id, object_id, to_content_type_id, to_object_id, content_path_hash);
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenceindex_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_hostname_port_2c626d70_uniq UNIQUE (hostname, port);
ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_task
    ADD CONSTRAINT wagtailcore_task_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploadedfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_workflow
    ADD CONSTRAINT wagtailcore_workflow_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflowcontenttype_pkey PRIMARY KEY (content_type_id);
ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflowpage_pkey PRIMARY KEY (page_id);
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflowstate_current_task_state_id_key UNIQUE (current_task_state_id);
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflowstate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflowtask_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflowtask_workflow_id_task_id_4ec7a62b_uniq UNIQUE (workflow_id, task_id);
ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendition_image_id_filter_spec_foc_323c8fe0_uniq UNIQUE (image_id, filter_spec, focal_point_key);
ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userprofile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userprofile_user_id_key UNIQUE (user_id);
ALTER TABLE ONLY public.requests_letterwording
    ADD CONSTRAINT wording_version_once UNIQUE (agency_id, letter, version);
CREATE INDEX agencies_absence_deputy_id_1d24611d ON public.agencies_absence USING btree (deputy_id);
CREATE INDEX agencies_absence_staff_id_f17f55e7 ON public.agencies_absence USING btree (staff_id);
CREATE INDEX agencies_agency_name_f4494e49_like ON public.agencies_agency USING btree (name varchar_pattern_ops);
CREATE INDEX agencies_agency_parent_id_2087cd0c ON public.agencies_agency USING btree (parent_id);
CREATE INDEX agencies_agency_slug_86c6d041_like ON public.agencies_agency USING btree (slug varchar_pattern_ops);
CREATE INDEX agencies_agency_tree_path_93c79c60 ON public.agencies_agency USING btree (tree_path);
CREATE INDEX agencies_agency_tree_path_93c79c60_like ON public.agencies_agency USING btree (tree_path varchar_pattern_ops);
CREATE INDEX agencies_duty_agency_id_b7f248a4 ON public.agencies_duty USING btree (agency_id);
CREATE INDEX agencies_duty_staff_id_313ba821 ON public.agencies_duty USING btree (staff_id);
CREATE INDEX agencies_enteredyear_entered_by_id_7e8e4b88 ON public.agencies_enteredyear USING btree (entered_by_id);
CREATE INDEX agencies_leadinggroupseat_agency_id_e01f848b ON public.agencies_leadinggroupseat USING btree (agency_id);
CREATE INDEX agencies_staff_agency_id_e8a82506 ON public.agencies_staff USING btree (agency_id);
CREATE INDEX agencies_staff_groups_group_id_ae612e1f ON public.agencies_staff_groups USING btree (group_id);
CREATE INDEX agencies_staff_groups_staff_id_6cbfc3eb ON public.agencies_staff_groups USING btree (staff_id);
CREATE INDEX agencies_staff_unit_id_baf2d3b8 ON public.agencies_staff USING btree (unit_id);
CREATE INDEX agencies_staff_user_permissions_permission_id_0625cb89 ON public.agencies_staff_user_permissions USING btree (permission_id);
CREATE INDEX agencies_staff_user_permissions_staff_id_5813867f ON public.agencies_staff_user_permissions USING btree (staff_id);
CREATE INDEX agencies_staff_username_588720dd_like ON public.agencies_staff USING btree (username varchar_pattern_ops);
CREATE INDEX agencies_unit_agency_id_f8cb4cae ON public.agencies_unit USING btree (agency_id);
CREATE INDEX annual_report_erratum_by_id_502cd41e ON public.annual_report_erratum USING btree (by_id);
CREATE INDEX annual_report_erratum_report_id_ecba45dd ON public.annual_report_erratum USING btree (report_id);
CREATE INDEX annual_report_explanation_by_id_6d2f7305 ON public.annual_report_explanation USING btree (by_id);
CREATE INDEX annual_report_explanation_report_id_6469a8c8 ON public.annual_report_explanation USING btree (report_id);
CREATE INDEX annual_report_frozenreport_absent_id_0b3c4bc8 ON public.annual_report_frozenreport USING btree (absent_id);
CREATE INDEX annual_report_frozenreport_report_id_02e5e995 ON public.annual_report_frozenreport USING btree (report_id);
CREATE INDEX annual_report_frozenreport_signed_by_id_94e7756d ON public.annual_report_frozenreport USING btree (signed_by_id);
CREATE INDEX annual_report_reminder_agency_id_f35de685 ON public.annual_report_reminder USING btree (agency_id);
CREATE INDEX annual_report_reminder_by_id_272f7526 ON public.annual_report_reminder USING btree (by_id);
CREATE INDEX annual_report_reportpart_report_id_dceb84da ON public.annual_report_reportpart USING btree (report_id);
CREATE INDEX annual_report_reportpart_saved_by_id_00045dda ON public.annual_report_reportpart USING btree (saved_by_id);
CREATE INDEX annual_report_reportyear_agency_id_f997e9cb ON public.annual_report_reportyear USING btree (agency_id);
CREATE INDEX annual_report_reportyear_compiled_by_id_35af92e5 ON public.annual_report_reportyear USING btree (compiled_by_id);
CREATE INDEX annual_report_reportyear_opened_by_id_ece13666 ON public.annual_report_reportyear USING btree (opened_by_id);
CREATE INDEX annual_report_reportyear_returned_by_id_4caf7b98 ON public.annual_report_reportyear USING btree (returned_by_id);
CREATE INDEX annual_report_reportyear_submitted_by_id_dd134d08 ON public.annual_report_reportyear USING btree (submitted_by_id);
CREATE INDEX asked_by_doc_number ON public.requests_askeditem USING btree (doc_number);
CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);
CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);
CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);
CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);
CREATE INDEX base_content_object_idx ON public.wagtailcore_revision USING btree (base_content_type_id, object_id);
CREATE INDEX catalog_column_agency_id_342152e3 ON public.catalog_column USING btree (agency_id);
CREATE INDEX catalog_column_code_ebae133c ON public.catalog_column USING btree (code);
CREATE INDEX catalog_column_code_ebae133c_like ON public.catalog_column USING btree (code varchar_pattern_ops);
CREATE INDEX catalog_column_owner_id_f52aa8be ON public.catalog_column USING btree (owner_id);
CREATE INDEX catalog_column_parent_id_376f2383 ON public.catalog_column USING btree (parent_id);
CREATE INDEX catalog_comment_by_id_7f56f271 ON public.catalog_comment USING btree (by_id);
CREATE INDEX catalog_comment_item_id_9ee02e5d ON public.catalog_comment USING btree (item_id);
CREATE INDEX catalog_comment_revision_id_97e43e60 ON public.catalog_comment USING btree (revision_id);
CREATE INDEX catalog_fileexamination_stored_id_4528afc1 ON public.catalog_fileexamination USING btree (stored_id);
CREATE INDEX catalog_findingoverride_by_id_2a9e1412 ON public.catalog_findingoverride USING btree (by_id);
CREATE INDEX catalog_findingoverride_item_id_ef1ffad7 ON public.catalog_findingoverride USING btree (item_id);
CREATE INDEX catalog_houseword_agency_id_52414dba ON public.catalog_houseword USING btree (agency_id);
CREATE INDEX catalog_houseword_recorded_by_id_bfdc0e8e ON public.catalog_houseword USING btree (recorded_by_id);
CREATE INDEX catalog_importbatch_agency_id_61b5f89d ON public.catalog_importbatch USING btree (agency_id);
CREATE INDEX catalog_importbatch_imported_by_id_03dce3ba ON public.catalog_importbatch USING btree (imported_by_id);
CREATE INDEX catalog_importbatch_released_by_id_7137d951 ON public.catalog_importbatch USING btree (released_by_id);
CREATE INDEX catalog_indexcounter_agency_id_8e11f73b ON public.catalog_indexcounter USING btree (agency_id);
CREATE INDEX catalog_item_agency_id_07cf1d3c ON public.catalog_item USING btree (agency_id);
CREATE INDEX catalog_item_author_id_58081060 ON public.catalog_item USING btree (author_id);
CREATE INDEX catalog_item_batch_id_bf966db2 ON public.catalog_item USING btree (batch_id);
CREATE INDEX catalog_item_columns_column_id_a97276f3 ON public.catalog_item_columns USING btree (column_id);
CREATE INDEX catalog_item_columns_item_id_d70f40c6 ON public.catalog_item_columns USING btree (item_id);
CREATE INDEX catalog_item_first_published_at_cc9b0811 ON public.catalog_item USING btree (first_published_at);
CREATE INDEX catalog_item_interprets_id_0981798c ON public.catalog_item USING btree (interprets_id);
CREATE INDEX catalog_item_latest_revision_id_d570db14 ON public.catalog_item USING btree (latest_revision_id);
CREATE INDEX catalog_item_live_revision_id_fcbd1804 ON public.catalog_item USING btree (live_revision_id);
CREATE INDEX catalog_item_locked_by_id_43d185a0 ON public.catalog_item USING btree (locked_by_id);
CREATE INDEX catalog_item_unit_id_5ca2b770 ON public.catalog_item USING btree (unit_id);
CREATE INDEX catalog_itemattachment_item_id_bb97e059 ON public.catalog_itemattachment USING btree (item_id);
CREATE INDEX catalog_itemattachment_stored_id_c3e68f86 ON public.catalog_itemattachment USING btree (stored_id);
CREATE INDEX catalog_original_files_original_id_11ab0cf3 ON public.catalog_original_files USING btree (original_id);
CREATE INDEX catalog_original_files_storedfile_id_841dab5e ON public.catalog_original_files USING btree (storedfile_id);
CREATE INDEX catalog_original_item_id_37972b7d ON public.catalog_original USING btree (item_id);
CREATE INDEX catalog_original_kept_by_id_d9f11d5d ON public.catalog_original USING btree (kept_by_id);
CREATE INDEX catalog_release_item_id_fa71fe89 ON public.catalog_release USING btree (item_id);
CREATE INDEX catalog_release_released_by_id_dc581990 ON public.catalog_release USING btree (released_by_id);
CREATE INDEX catalog_release_revision_id_7cb5784f ON public.catalog_release USING btree (revision_id);
CREATE INDEX catalog_release_submission_id_813206d0 ON public.catalog_release USING btree (submission_id);
CREATE INDEX catalog_review_absent_id_185627e1 ON public.catalog_review USING btree (absent_id);
CREATE INDEX catalog_review_by_id_9e81435e ON public.catalog_review USING btree (by_id);
CREATE INDEX catalog_review_submission_id_f016ee68 ON public.catalog_review USING btree (submission_id);
CREATE INDEX catalog_schedule_by_id_d12df070 ON public.catalog_schedule USING btree (by_id);
CREATE INDEX catalog_schedule_item_id_255601ba ON public.catalog_schedule USING btree (item_id);
CREATE INDEX catalog_schedule_revision_id_5d6c023d ON public.catalog_schedule USING btree (revision_id);
CREATE INDEX catalog_schedule_submission_id_55461093 ON public.catalog_schedule USING btree (submission_id);
CREATE INDEX catalog_settlement_item_id_ebfd51be ON public.catalog_settlement USING btree (item_id);
CREATE INDEX catalog_settlement_settled_by_id_d906e0a3 ON public.catalog_settlement USING btree (settled_by_id);
CREATE INDEX catalog_settlement_submission_id_ef629b28 ON public.catalog_settlement USING btree (submission_id);
CREATE INDEX catalog_stockfinding_item_id_0f73ec9a ON public.catalog_stockfinding USING btree (item_id);
CREATE INDEX catalog_stockfinding_run_id_e35e57fd ON public.catalog_stockfinding USING btree (run_id);
CREATE INDEX catalog_stockrun_agency_id_106bb9df ON public.catalog_stockrun USING btree (agency_id);
CREATE INDEX catalog_stockrun_begun_by_id_732c386c ON public.catalog_stockrun USING btree (begun_by_id);
CREATE INDEX catalog_storedfile_agency_id_2effe356 ON public.catalog_storedfile USING btree (agency_id);
CREATE INDEX catalog_storedfile_uploaded_by_id_af5dee1b ON public.catalog_storedfile USING btree (uploaded_by_id);
CREATE INDEX catalog_submission_batch_id_03ae54ab ON public.catalog_submission USING btree (batch_id);
CREATE INDEX catalog_submission_item_id_13308a8d ON public.catalog_submission USING btree (item_id);
CREATE INDEX catalog_submission_revision_id_825ebcc0 ON public.catalog_submission USING btree (revision_id);
CREATE INDEX catalog_submission_submitted_by_id_68e2dbea ON public.catalog_submission USING btree (submitted_by_id);
CREATE UNIQUE INDEX charge_number_once ON public.registers_charge USING btree (agency_id, number, item) WHERE (voided_on IS NULL);
CREATE INDEX content_object_idx ON public.wagtailcore_revision USING btree (content_type_id, object_id);
CREATE UNIQUE INDEX decision_count_once ON public.registers_decisioncount USING btree (agency_id, category, since, until, source) WHERE (voided_on IS NULL);
CREATE UNIQUE INDEX decision_number_once ON public.registers_decision USING btree (agency_id, category, number) WHERE (voided_on IS NULL);
CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);
CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);
CREATE INDEX django_task_backend_071754_idx ON public.django_tasks_database_dbtaskresult USING btree (backend_name);
CREATE INDEX django_task_queue_n_99c321_idx ON public.django_tasks_database_dbtaskresult USING btree (queue_name);
CREATE UNIQUE INDEX document_number_once ON public.registers_normativedocument USING btree (agency_id, number) WHERE (voided_on IS NULL);
CREATE UNIQUE INDEX duty_held_once ON public.agencies_duty USING btree (staff_id, agency_id, role) WHERE (until IS NULL);
CREATE INDEX entry_by_corrected ON public.ledger_entry USING btree (corrects_id) WHERE (corrects_id IS NOT NULL);
CREATE INDEX entry_by_kind ON public.ledger_entry USING btree (agency_id, kind, law_day);
CREATE INDEX entry_by_subject ON public.ledger_entry USING btree (subject_kind, subject_number);
CREATE INDEX formstate_user_object ON public.wagtailadmin_formstate USING btree (user_id, content_type_id, object_id, parent_object_id);
CREATE UNIQUE INDEX import_in_review_once ON public.catalog_submission USING btree (batch_id) WHERE ((outcome)::text = ''::text);
CREATE UNIQUE INDEX index_number_once ON public.catalog_item USING btree (agency_id, index_number) WHERE (NOT ((index_number)::text = ''::text));
CREATE INDEX item_by_formation ON public.catalog_item USING btree (agency_id, live, formed_on);
CREATE INDEX item_by_publication ON public.catalog_item USING btree (agency_id, live, published_at);
CREATE UNIQUE INDEX item_in_review_once ON public.catalog_submission USING btree (item_id) WHERE ((outcome)::text = ''::text);
CREATE INDEX leaf_in_order ON public.portal_listleaf USING btree (public_list_id, start);
CREATE INDEX ledger_entry_actor_id_675f3faf ON public.ledger_entry USING btree (actor_id);
CREATE INDEX letter_of_case ON public.requests_caseletter USING btree (case_id, letter);
CREATE INDEX modelsearch_autocom_ea8581_gin ON public.modelsearch_indexentry USING gin (autocomplete);
CREATE INDEX modelsearch_body_61c094_gin ON public.modelsearch_indexentry USING gin (body);
CREATE INDEX modelsearch_indexentry_content_type_id_0968e500 ON public.modelsearch_indexentry USING btree (content_type_id);
CREATE INDEX modelsearch_title_e31adb_gin ON public.modelsearch_indexentry USING gin (title);
CREATE INDEX notice_by_next ON public.requests_notice USING btree (state, next_at);
CREATE UNIQUE INDEX opening_once ON public.registers_openingbalance USING btree (agency_id, year) WHERE (voided_on IS NULL);
CREATE UNIQUE INDEX planned_once ON public.catalog_schedule USING btree (item_id, plan) WHERE ((outcome)::text = ''::text);
CREATE INDEX portal_publiclist_agency_id_86fadb76 ON public.portal_publiclist USING btree (agency_id);
CREATE INDEX portal_publiclist_key_986b08c7_like ON public.portal_publiclist USING btree (key varchar_pattern_ops);
CREATE INDEX portal_stalepage_path_b6d3ed46 ON public.portal_stalepage USING btree (path);
CREATE INDEX portal_stalepage_path_b6d3ed46_like ON public.portal_stalepage USING btree (path varchar_pattern_ops);
CREATE UNIQUE INDEX purchase_number_once ON public.registers_purchase USING btree (agency_id, number) WHERE (voided_on IS NULL);
CREATE INDEX referenceindex_source_object ON public.wagtailcore_referenceindex USING btree (base_content_type_id, object_id);
CREATE INDEX referenceindex_target_object ON public.wagtailcore_referenceindex USING btree (to_content_type_id, to_object_id);
CREATE INDEX registers_charge_agency_id_92f383e9 ON public.registers_charge USING btree (agency_id);
CREATE INDEX registers_charge_batch_id_2dee4aab ON public.registers_charge USING btree (batch_id);
CREATE INDEX registers_charge_received_on_48ff0a55 ON public.registers_charge USING btree (received_on);
CREATE INDEX registers_decision_agency_id_9317733a ON public.registers_decision USING btree (agency_id);
CREATE INDEX registers_decision_batch_id_96aa2499 ON public.registers_decision USING btree (batch_id);
CREATE INDEX registers_decision_decided_on_056ba687 ON public.registers_decision USING btree (decided_on);
CREATE INDEX registers_decisioncount_agency_id_a67d6056 ON public.registers_decisioncount USING btree (agency_id);
CREATE INDEX registers_decisioncount_batch_id_b89925b7 ON public.registers_decisioncount USING btree (batch_id);
CREATE INDEX registers_decisioncount_until_1b9e2d10 ON public.registers_decisioncount USING btree (until);
CREATE INDEX registers_normativedocument_agency_id_a9c9253c ON public.registers_normativedocument USING btree (agency_id);
CREATE INDEX registers_normativedocument_batch_id_6ee63878 ON public.registers_normativedocument USING btree (batch_id);
CREATE INDEX registers_normativedocument_made_on_b15245eb ON public.registers_normativedocument USING btree (made_on);
CREATE INDEX registers_openingbalance_agency_id_8735e963 ON public.registers_openingbalance USING btree (agency_id);
CREATE INDEX registers_openingbalance_batch_id_d41e2adf ON public.registers_openingbalance USING btree (batch_id);
CREATE INDEX registers_purchase_agency_id_3a81ece8 ON public.registers_purchase USING btree (agency_id);
CREATE INDEX registers_purchase_batch_id_bed1df00 ON public.registers_purchase USING btree (batch_id);
CREATE INDEX registers_purchase_concluded_on_a49c9e8d ON public.registers_purchase USING btree (concluded_on);
CREATE INDEX registers_registerimport_agency_id_94593d59 ON public.registers_registerimport USING btree (agency_id);
CREATE INDEX registers_registerimport_imported_by_id_78d1e63f ON public.registers_registerimport USING btree (imported_by_id);
CREATE INDEX remedy_by_due ON public.requests_remedy USING btree (agency_id, decided_on, answer_by);
CREATE INDEX reminder_by_year ON public.annual_report_reminder USING btree (year, agency_id);
CREATE INDEX report_year_by_state ON public.annual_report_reportyear USING btree (year, state);
CREATE INDEX request_by_due ON public.requests_requestcase USING btree (agency_id, state, reply_due);
CREATE INDEX request_by_receipt ON public.requests_requestcase USING btree (agency_id, received_on);
CREATE INDEX request_newest_first ON public.requests_requestcase USING btree (year DESC, serial DESC);
CREATE INDEX requests_answeritem_case_id_c0391d5b ON public.requests_answeritem USING btree (case_id);
CREATE INDEX requests_applicant_name_mark_4e7a5fe9 ON public.requests_applicant USING btree (name_mark);
CREATE INDEX requests_applicant_name_mark_4e7a5fe9_like ON public.requests_applicant USING btree (name_mark varchar_pattern_ops);
CREATE INDEX requests_applicant_number_mark_0b2a1c04 ON public.requests_applicant USING btree (number_mark);
CREATE INDEX requests_applicant_number_mark_0b2a1c04_like ON public.requests_applicant USING btree (number_mark varchar_pattern_ops);
CREATE INDEX requests_askeditem_case_id_b14ec03c ON public.requests_askeditem USING btree (case_id);
CREATE INDEX requests_askeditem_words_key_a80ffa38 ON public.requests_askeditem USING btree (words_key);
CREATE INDEX requests_askeditem_words_key_a80ffa38_like ON public.requests_askeditem USING btree (words_key varchar_pattern_ops);
CREATE INDEX requests_calendarfeed_agency_id_b7b68572 ON public.requests_calendarfeed USING btree (agency_id);
CREATE INDEX requests_calendarfeed_digest_0601a612_like ON public.requests_calendarfeed USING btree (digest varchar_pattern_ops);
CREATE INDEX requests_calendarfeed_staff_id_cba5ce57 ON public.requests_calendarfeed USING btree (staff_id);
CREATE INDEX requests_caseevent_case_id_3330ad43 ON public.requests_caseevent USING btree (case_id);
CREATE INDEX requests_caseevent_of_id_e96cf753 ON public.requests_caseevent USING btree (of_id);
CREATE INDEX requests_caseevent_recorded_by_id_f7fa079b ON public.requests_caseevent USING btree (recorded_by_id);
CREATE INDEX requests_casefile_case_id_45659b38 ON public.requests_casefile USING btree (case_id);
CREATE INDEX requests_casefile_kept_by_id_5cb98efa ON public.requests_casefile USING btree (kept_by_id);
CREATE INDEX requests_caseletter_case_id_02386ed1 ON public.requests_caseletter USING btree (case_id);
CREATE INDEX requests_caseletter_draft_id_9d617d45 ON public.requests_caseletter USING btree (draft_id);
CREATE INDEX requests_caseletter_event_id_465da145 ON public.requests_caseletter USING btree (event_id);
CREATE INDEX requests_caseletter_issued_by_id_2736ee5d ON public.requests_caseletter USING btree (issued_by_id);
CREATE INDEX requests_caseletter_of_id_d7a67b13 ON public.requests_caseletter USING btree (of_id);
CREATE INDEX requests_caseletter_prepared_by_id_c0f7dfe5 ON public.requests_caseletter USING btree (prepared_by_id);
CREATE INDEX requests_draft_agency_id_c9cf344e ON public.requests_draft USING btree (agency_id);
CREATE INDEX requests_draft_case_id_7ef29d18 ON public.requests_draft USING btree (case_id);
CREATE INDEX requests_draft_digest_81024a47_like ON public.requests_draft USING btree (digest varchar_pattern_ops);
CREATE INDEX requests_draft_expires_at_48bf920c ON public.requests_draft USING btree (expires_at);
CREATE INDEX requests_draftfile_draft_id_32b05643 ON public.requests_draftfile USING btree (draft_id);
CREATE INDEX requests_draftreview_absent_id_2c86bb9c ON public.requests_draftreview USING btree (absent_id);
CREATE INDEX requests_draftreview_by_id_00581ed9 ON public.requests_draftreview USING btree (by_id);
CREATE INDEX requests_draftreview_draft_id_7e1181e9 ON public.requests_draftreview USING btree (draft_id);
CREATE INDEX requests_escalation_case_id_bb8ad835 ON public.requests_escalation USING btree (case_id);
CREATE INDEX requests_feenotice_case_id_667b1633 ON public.requests_feenotice USING btree (case_id);
CREATE INDEX requests_givenexamination_kept_id_54e61209 ON public.requests_givenexamination USING btree (kept_id);
CREATE INDEX requests_givenoverride_by_id_69f38464 ON public.requests_givenoverride USING btree (by_id);
CREATE INDEX requests_givenoverride_case_id_c456a6b4 ON public.requests_givenoverride USING btree (case_id);
CREATE INDEX requests_itemreference_agency_id_c47934d4 ON public.requests_itemreference USING btree (agency_id);
CREATE INDEX requests_itemreference_earlier_id_1baead7d ON public.requests_itemreference USING btree (earlier_id);
CREATE INDEX requests_letterwording_agency_id_75c821ed ON public.requests_letterwording USING btree (agency_id);
CREATE INDEX requests_letterwording_made_by_id_45a68dcb ON public.requests_letterwording USING btree (made_by_id);
CREATE INDEX requests_notice_case_id_3f9ddbdb ON public.requests_notice USING btree (case_id);
CREATE INDEX requests_passage_ends_at_7c7a0a14 ON public.requests_passage USING btree (ends_at);
CREATE INDEX requests_postedmail_agency_id_df81fb0f ON public.requests_postedmail USING btree (agency_id);
CREATE INDEX requests_postedmail_entered_by_id_54af1847 ON public.requests_postedmail USING btree (entered_by_id);
CREATE INDEX requests_querycode_digest_627eb1b9_like ON public.requests_querycode USING btree (digest varchar_pattern_ops);
CREATE INDEX requests_redaction_begun_by_id_6953f513 ON public.requests_redaction USING btree (begun_by_id);
CREATE INDEX requests_redaction_case_id_2edee427 ON public.requests_redaction USING btree (case_id);
CREATE INDEX requests_redaction_copy_id_1090b5f6 ON public.requests_redaction USING btree (copy_id);
CREATE INDEX requests_redaction_pdf_id_b276ae59 ON public.requests_redaction USING btree (pdf_id);
CREATE INDEX requests_redaction_source_id_97021e30 ON public.requests_redaction USING btree (source_id);
CREATE INDEX requests_redactionbox_redaction_id_24cad00a ON public.requests_redactionbox USING btree (redaction_id);
CREATE INDEX requests_remedy_agency_id_454f7123 ON public.requests_remedy USING btree (agency_id);
CREATE INDEX requests_remedy_case_id_48ba1362 ON public.requests_remedy USING btree (case_id);
CREATE INDEX requests_remedy_recorded_by_id_2811094b ON public.requests_remedy USING btree (recorded_by_id);
CREATE INDEX requests_replydraft_case_id_ff4572fd ON public.requests_replydraft USING btree (case_id);
CREATE INDEX requests_replydraft_drafted_by_id_258f5ae4 ON public.requests_replydraft USING btree (drafted_by_id);
CREATE INDEX requests_replydraft_submitted_by_id_d0e55360 ON public.requests_replydraft USING btree (submitted_by_id);
CREATE INDEX requests_requestcase_agency_id_92c946e0 ON public.requests_requestcase USING btree (agency_id);
CREATE INDEX requests_requestcase_handler_id_5019cb03 ON public.requests_requestcase USING btree (handler_id);
CREATE INDEX requests_requestcase_registered_by_id_3ccee788 ON public.requests_requestcase USING btree (registered_by_id);
CREATE INDEX requests_requestcase_unit_id_b1e5e745 ON public.requests_requestcase USING btree (unit_id);
CREATE INDEX requests_requestcounter_agency_id_1c22f428 ON public.requests_requestcounter USING btree (agency_id);
CREATE INDEX requests_satisfaction_case_id_56ceed1a ON public.requests_satisfaction USING btree (case_id);
CREATE INDEX requests_searchrecord_case_id_c8d18a50 ON public.requests_searchrecord USING btree (case_id);
CREATE INDEX requests_spentproof_ends_at_5b07e778 ON public.requests_spentproof USING btree (ends_at);
CREATE INDEX requests_spentproof_mark_5cd41e2e_like ON public.requests_spentproof USING btree (mark varchar_pattern_ops);
CREATE INDEX schedule_due ON public.catalog_schedule USING btree (outcome, at);
CREATE UNIQUE INDEX settled_once ON public.catalog_settlement USING btree (item_id) WHERE (ended_at IS NULL);
CREATE INDEX stale_in_order ON public.portal_stalepage USING btree (priority, id);
CREATE UNIQUE INDEX step_approved_once ON public.catalog_review USING btree (submission_id, step) WHERE ((outcome)::text = ANY ((ARRAY['approved'::character varying, 'passed'::character varying])::text[]));
CREATE INDEX submission_waiting ON public.catalog_submission USING btree (outcome, waits_for);
CREATE INDEX taggit_tag_name_58eb2ed9_like ON public.taggit_tag USING btree (name varchar_pattern_ops);
CREATE INDEX taggit_tag_slug_6be58b2c_like ON public.taggit_tag USING btree (slug varchar_pattern_ops);
CREATE INDEX taggit_tagg_content_8fc721_idx ON public.taggit_taggeditem USING btree (content_type_id, object_id);
CREATE INDEX taggit_taggeditem_content_type_id_9957a03c ON public.taggit_taggeditem USING btree (content_type_id);
CREATE INDEX taggit_taggeditem_object_id_e2d7d1df ON public.taggit_taggeditem USING btree (object_id);
CREATE INDEX taggit_taggeditem_tag_id_f4f5b767 ON public.taggit_taggeditem USING btree (tag_id);
CREATE INDEX tasks_db_new_ordering_idx ON public.django_tasks_database_dbtaskresult USING btree (status, priority DESC, run_after, enqueued_at) WHERE ((status)::text = 'READY'::text);
CREATE UNIQUE INDEX unique_in_progress_workflow ON public.wagtailcore_workflowstate USING btree (base_content_type_id, object_id) WHERE ((status)::text = ANY ((ARRAY['in_progress'::character varying, 'needs_changes'::character varying])::text[]));
CREATE INDEX wagtailadmi_content_717955_idx ON public.wagtailadmin_editingsession USING btree (content_type_id, object_id);
CREATE INDEX wagtailadmin_editingsession_content_type_id_4df7730e ON public.wagtailadmin_editingsession USING btree (content_type_id);
CREATE INDEX wagtailadmin_editingsession_user_id_6e1a9b70 ON public.wagtailadmin_editingsession USING btree (user_id);
CREATE INDEX wagtailadmin_formstate_content_type_id_e32438b3 ON public.wagtailadmin_formstate USING btree (content_type_id);
CREATE INDEX wagtailadmin_formstate_user_id_b910adc2 ON public.wagtailadmin_formstate USING btree (user_id);
CREATE INDEX wagtailcore_apitoken_key_hash_65979b78_like ON public.wagtailcore_apitoken USING btree (key_hash varchar_pattern_ops);
CREATE INDEX wagtailcore_apitoken_user_id_49b1141b ON public.wagtailcore_apitoken USING btree (user_id);
CREATE INDEX wagtailcore_collection_path_d848dc19_like ON public.wagtailcore_collection USING btree (path varchar_pattern_ops);
CREATE INDEX wagtailcore_collectionview_collectionviewrestriction__47320efd ON public.wagtailcore_collectionviewrestriction_groups USING btree (collectionviewrestriction_id);
CREATE INDEX wagtailcore_collectionviewrestriction_collection_id_761908ec ON public.wagtailcore_collectionviewrestriction USING btree (collection_id);
CREATE INDEX wagtailcore_collectionviewrestriction_groups_group_id_1823f2a3 ON public.wagtailcore_collectionviewrestriction_groups USING btree (group_id);
CREATE INDEX wagtailcore_comment_page_id_108444b5 ON public.wagtailcore_comment USING btree (page_id);
CREATE INDEX wagtailcore_comment_resolved_by_id_a282aa0e ON public.wagtailcore_comment USING btree (resolved_by_id);
CREATE INDEX wagtailcore_comment_revision_created_id_1d058279 ON public.wagtailcore_comment USING btree (revision_created_id);
CREATE INDEX wagtailcore_comment_user_id_0c577ca6 ON public.wagtailcore_comment USING btree (user_id);
CREATE INDEX wagtailcore_commentreply_comment_id_afc7e027 ON public.wagtailcore_commentreply USING btree (comment_id);
CREATE INDEX wagtailcore_commentreply_user_id_d0b3b9c3 ON public.wagtailcore_commentreply USING btree (user_id);
CREATE INDEX wagtailcore_groupapprovalt_groupapprovaltask_id_9a9255ea ON public.wagtailcore_groupapprovaltask_groups USING btree (groupapprovaltask_id);
CREATE INDEX wagtailcore_groupapprovaltask_groups_group_id_2e64b61f ON public.wagtailcore_groupapprovaltask_groups USING btree (group_id);
CREATE INDEX wagtailcore_groupcollectionpermission_collection_id_5423575a ON public.wagtailcore_groupcollectionpermission USING btree (collection_id);
CREATE INDEX wagtailcore_groupcollectionpermission_group_id_05d61460 ON public.wagtailcore_groupcollectionpermission USING btree (group_id);
CREATE INDEX wagtailcore_groupcollectionpermission_permission_id_1b626275 ON public.wagtailcore_groupcollectionpermission USING btree (permission_id);
CREATE INDEX wagtailcore_grouppagepermission_group_id_fc07e671 ON public.wagtailcore_grouppagepermission USING btree (group_id);
CREATE INDEX wagtailcore_grouppagepermission_page_id_710b114a ON public.wagtailcore_grouppagepermission USING btree (page_id);
CREATE INDEX wagtailcore_grouppagepermission_permission_id_05acb22e ON public.wagtailcore_grouppagepermission USING btree (permission_id);
CREATE INDEX wagtailcore_groupsitepermission_group_id_e5cdbee4 ON public.wagtailcore_groupsitepermission USING btree (group_id);
CREATE INDEX wagtailcore_groupsitepermission_permission_id_459b1f38 ON public.wagtailcore_groupsitepermission USING btree (permission_id);
CREATE INDEX wagtailcore_groupsitepermission_site_id_245de488 ON public.wagtailcore_groupsitepermission USING btree (site_id);
CREATE INDEX wagtailcore_locale_language_code_03149338_like ON public.wagtailcore_locale USING btree (language_code varchar_pattern_ops);
CREATE INDEX wagtailcore_modellogentry_action_d2d856ee ON public.wagtailcore_modellogentry USING btree (action);
CREATE INDEX wagtailcore_modellogentry_action_d2d856ee_like ON public.wagtailcore_modellogentry USING btree (action varchar_pattern_ops);
CREATE INDEX wagtailcore_modellogentry_content_changed_8bc39742 ON public.wagtailcore_modellogentry USING btree (content_changed);
CREATE INDEX wagtailcore_modellogentry_content_type_id_68849e77 ON public.wagtailcore_modellogentry USING btree (content_type_id);
CREATE INDEX wagtailcore_modellogentry_object_id_e0e7d4ef ON public.wagtailcore_modellogentry USING btree (object_id);
CREATE INDEX wagtailcore_modellogentry_object_id_e0e7d4ef_like ON public.wagtailcore_modellogentry USING btree (object_id varchar_pattern_ops);
CREATE INDEX wagtailcore_modellogentry_revision_id_df6ca33a ON public.wagtailcore_modellogentry USING btree (revision_id);
CREATE INDEX wagtailcore_modellogentry_timestamp_9694521b ON public.wagtailcore_modellogentry USING btree ("timestamp");
CREATE INDEX wagtailcore_modellogentry_user_id_0278d1bf ON public.wagtailcore_modellogentry USING btree (user_id);
CREATE INDEX wagtailcore_page_alias_of_id_12945502 ON public.wagtailcore_page USING btree (alias_of_id);
CREATE INDEX wagtailcore_page_content_type_id_c28424df ON public.wagtailcore_page USING btree (content_type_id);
CREATE INDEX wagtailcore_page_first_published_at_2b5dd637 ON public.wagtailcore_page USING btree (first_published_at);
CREATE INDEX wagtailcore_page_latest_revision_id_e60fef51 ON public.wagtailcore_page USING btree (latest_revision_id);
CREATE INDEX wagtailcore_page_live_revision_id_930bd822 ON public.wagtailcore_page USING btree (live_revision_id);
CREATE INDEX wagtailcore_page_locale_id_3c7e30a6 ON public.wagtailcore_page USING btree (locale_id);
CREATE INDEX wagtailcore_page_locked_by_id_bcb86245 ON public.wagtailcore_page USING btree (locked_by_id);
CREATE INDEX wagtailcore_page_owner_id_fbf7c332 ON public.wagtailcore_page USING btree (owner_id);
CREATE INDEX wagtailcore_page_path_98eba2c8_like ON public.wagtailcore_page USING btree (path varchar_pattern_ops);
CREATE INDEX wagtailcore_page_slug_e7c11b8f ON public.wagtailcore_page USING btree (slug);
CREATE INDEX wagtailcore_page_slug_e7c11b8f_like ON public.wagtailcore_page USING btree (slug varchar_pattern_ops);
CREATE INDEX wagtailcore_pagelogentry_action_c2408198 ON public.wagtailcore_pagelogentry USING btree (action);
CREATE INDEX wagtailcore_pagelogentry_action_c2408198_like ON public.wagtailcore_pagelogentry USING btree (action varchar_pattern_ops);
CREATE INDEX wagtailcore_pagelogentry_content_changed_99f27ade ON public.wagtailcore_pagelogentry USING btree (content_changed);
CREATE INDEX wagtailcore_pagelogentry_content_type_id_74e7708a ON public.wagtailcore_pagelogentry USING btree (content_type_id);
CREATE INDEX wagtailcore_pagelogentry_page_id_8464e327 ON public.wagtailcore_pagelogentry USING btree (page_id);
CREATE INDEX wagtailcore_pagelogentry_revision_id_8043d103 ON public.wagtailcore_pagelogentry USING btree (revision_id);
CREATE INDEX wagtailcore_pagelogentry_timestamp_deb774c4 ON public.wagtailcore_pagelogentry USING btree ("timestamp");
CREATE INDEX wagtailcore_pagelogentry_user_id_604ccfd8 ON public.wagtailcore_pagelogentry USING btree (user_id);
CREATE INDEX wagtailcore_pagerevision_approved_go_live_at_e56afc67 ON public.wagtailcore_revision USING btree (approved_go_live_at);
CREATE INDEX wagtailcore_pagerevision_created_at_66954e3b ON public.wagtailcore_revision USING btree (created_at);
CREATE INDEX wagtailcore_pagerevision_user_id_2409d2f4 ON public.wagtailcore_revision USING btree (user_id);
CREATE INDEX wagtailcore_pagesubscription_page_id_a085e7a6 ON public.wagtailcore_pagesubscription USING btree (page_id);
CREATE INDEX wagtailcore_pagesubscription_user_id_89d7def9 ON public.wagtailcore_pagesubscription USING btree (user_id);
CREATE INDEX wagtailcore_pageviewrestri_pageviewrestriction_id_f147a99a ON public.wagtailcore_pageviewrestriction_groups USING btree (pageviewrestriction_id);
CREATE INDEX wagtailcore_pageviewrestriction_groups_group_id_6460f223 ON public.wagtailcore_pageviewrestriction_groups USING btree (group_id);
CREATE INDEX wagtailcore_pageviewrestriction_page_id_15a8bea6 ON public.wagtailcore_pageviewrestriction USING btree (page_id);
CREATE INDEX wagtailcore_referenceindex_base_content_type_id_313cf40f ON public.wagtailcore_referenceindex USING btree (base_content_type_id);
CREATE INDEX wagtailcore_referenceindex_content_type_id_766e0336 ON public.wagtailcore_referenceindex USING btree (content_type_id);
CREATE INDEX wagtailcore_referenceindex_to_content_type_id_93690bbd ON public.wagtailcore_referenceindex USING btree (to_content_type_id);
CREATE INDEX wagtailcore_revision_base_content_type_id_5b4ef7bd ON public.wagtailcore_revision USING btree (base_content_type_id);
CREATE INDEX wagtailcore_revision_content_type_id_c8cb69c0 ON public.wagtailcore_revision USING btree (content_type_id);
CREATE INDEX wagtailcore_site_hostname_96b20b46 ON public.wagtailcore_site USING btree (hostname);
CREATE INDEX wagtailcore_site_hostname_96b20b46_like ON public.wagtailcore_site USING btree (hostname varchar_pattern_ops);
CREATE INDEX wagtailcore_site_root_page_id_e02fb95c ON public.wagtailcore_site USING btree (root_page_id);
CREATE INDEX wagtailcore_task_content_type_id_249ab8ba ON public.wagtailcore_task USING btree (content_type_id);
CREATE INDEX wagtailcore_taskstate_content_type_id_0a758fdc ON public.wagtailcore_taskstate USING btree (content_type_id);
CREATE INDEX wagtailcore_taskstate_finished_by_id_13f98229 ON public.wagtailcore_taskstate USING btree (finished_by_id);
CREATE INDEX wagtailcore_taskstate_page_revision_id_9f52c88e ON public.wagtailcore_taskstate USING btree (revision_id);
CREATE INDEX wagtailcore_taskstate_task_id_c3677c34 ON public.wagtailcore_taskstate USING btree (task_id);
CREATE INDEX wagtailcore_taskstate_workflow_state_id_9239a775 ON public.wagtailcore_taskstate USING btree (workflow_state_id);
CREATE INDEX wagtailcore_uploadedfile_for_content_type_id_b0fc87b2 ON public.wagtailcore_uploadedfile USING btree (for_content_type_id);
CREATE INDEX wagtailcore_uploadedfile_uploaded_by_user_id_c7580fe8 ON public.wagtailcore_uploadedfile USING btree (uploaded_by_user_id);
CREATE INDEX wagtailcore_uuid_06a44d_idx ON public.wagtailcore_pagelogentry USING btree (uuid, action, "timestamp" DESC);
CREATE INDEX wagtailcore_uuid_d6363b_idx ON public.wagtailcore_modellogentry USING btree (uuid, action, "timestamp" DESC);
CREATE INDEX wagtailcore_workflowcontenttype_workflow_id_9aad7cd2 ON public.wagtailcore_workflowcontenttype USING btree (workflow_id);
CREATE INDEX wagtailcore_workflowpage_workflow_id_56f56ff6 ON public.wagtailcore_workflowpage USING btree (workflow_id);
CREATE INDEX wagtailcore_workflowstate_base_content_type_id_a30dc576 ON public.wagtailcore_workflowstate USING btree (base_content_type_id);
CREATE INDEX wagtailcore_workflowstate_content_type_id_2bb78ce1 ON public.wagtailcore_workflowstate USING btree (content_type_id);
CREATE INDEX wagtailcore_workflowstate_requested_by_id_4090bca3 ON public.wagtailcore_workflowstate USING btree (requested_by_id);
CREATE INDEX wagtailcore_workflowstate_workflow_id_1f18378f ON public.wagtailcore_workflowstate USING btree (workflow_id);
CREATE INDEX wagtailcore_workflowtask_task_id_ce7716fe ON public.wagtailcore_workflowtask USING btree (task_id);
CREATE INDEX wagtailcore_workflowtask_workflow_id_b9717175 ON public.wagtailcore_workflowtask USING btree (workflow_id);
CREATE INDEX wagtaildocs_document_collection_id_23881625 ON public.wagtaildocs_document USING btree (collection_id);
CREATE INDEX wagtaildocs_document_uploaded_by_user_id_17258b41 ON public.wagtaildocs_document USING btree (uploaded_by_user_id);
CREATE INDEX wagtailimages_image_collection_id_c2f8af7e ON public.wagtailimages_image USING btree (collection_id);
CREATE INDEX wagtailimages_image_created_at_86fa6cd4 ON public.wagtailimages_image USING btree (created_at);
CREATE INDEX wagtailimages_image_file_hash_fb5bbb23 ON public.wagtailimages_image USING btree (file_hash);
CREATE INDEX wagtailimages_image_file_hash_fb5bbb23_like ON public.wagtailimages_image USING btree (file_hash varchar_pattern_ops);
CREATE INDEX wagtailimages_image_uploaded_by_user_id_5d73dc75 ON public.wagtailimages_image USING btree (uploaded_by_user_id);
CREATE INDEX wagtailimages_rendition_filter_spec_1cba3201 ON public.wagtailimages_rendition USING btree (filter_spec);
CREATE INDEX wagtailimages_rendition_filter_spec_1cba3201_like ON public.wagtailimages_rendition USING btree (filter_spec varchar_pattern_ops);
CREATE INDEX wagtailimages_rendition_image_id_3e1fd774 ON public.wagtailimages_rendition USING btree (image_id);
CREATE UNIQUE INDEX waybill_once_per_agency ON public.requests_postedmail USING btree (agency_id, waybill) WHERE (NOT ((waybill)::text = ''::text));
CREATE INDEX workflowstate_base_ct_id_idx ON public.wagtailcore_workflowstate USING btree (base_content_type_id, object_id);
CREATE INDEX workflowstate_ct_id_idx ON public.wagtailcore_workflowstate USING btree (content_type_id, object_id);
CREATE TRIGGER ledger_chain_begins BEFORE INSERT ON public.ledger_chain FOR EACH ROW WHEN ((new.last_number <> 0)) EXECUTE FUNCTION public.ledger_begins();
ALTER TABLE public.ledger_chain ENABLE ALWAYS TRIGGER ledger_chain_begins;
CREATE TRIGGER ledger_chain_grows BEFORE UPDATE ON public.ledger_chain FOR EACH ROW EXECUTE FUNCTION public.ledger_grows();
ALTER TABLE public.ledger_chain ENABLE ALWAYS TRIGGER ledger_chain_grows;
CREATE TRIGGER ledger_chain_no_delete BEFORE DELETE ON public.ledger_chain FOR EACH ROW EXECUTE FUNCTION public.ledger_grows();
ALTER TABLE public.ledger_chain ENABLE ALWAYS TRIGGER ledger_chain_no_delete;
CREATE TRIGGER ledger_chain_no_truncate BEFORE TRUNCATE ON public.ledger_chain FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_grows();
ALTER TABLE public.ledger_chain ENABLE ALWAYS TRIGGER ledger_chain_no_truncate;
CREATE TRIGGER ledger_entry_no_delete BEFORE DELETE ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION public.ledger_final();
ALTER TABLE public.ledger_entry ENABLE ALWAYS TRIGGER ledger_entry_no_delete;
CREATE TRIGGER ledger_entry_no_update BEFORE UPDATE OR TRUNCATE ON public.ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_final();
ALTER TABLE public.ledger_entry ENABLE ALWAYS TRIGGER ledger_entry_no_update;
ALTER TABLE ONLY public.agencies_absence
    ADD CONSTRAINT agencies_absence_deputy_id_1d24611d_fk_agencies_staff_id FOREIGN KEY (deputy_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agencies_absence
    ADD CONSTRAINT agencies_absence_staff_id_f17f55e7_fk_agencies_staff_id FOREIGN KEY (staff_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agencies_agency
    ADD CONSTRAINT agencies_agency_parent_id_2087cd0c_fk_agencies_agency_id FOREIGN KEY (parent_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agencies_duty
    ADD CONSTRAINT agencies_duty_agency_id_b7f248a4_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agencies_duty
    ADD CONSTRAINT agencies_duty_staff_id_313ba821_fk_agencies_staff_id FOREIGN KEY (staff_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agencies_enteredyear
    ADD CONSTRAINT agencies_enteredyear_entered_by_id_7e8e4b88_fk_agencies_ FOREIGN KEY (entered_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agencies_leadinggroupseat
    ADD CONSTRAINT agencies_leadinggrou_agency_id_e01f848b_fk_agencies_ FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agencies_staff
    ADD CONSTRAINT agencies_staff_agency_id_e8a82506_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agencies_staff_groups
    ADD CONSTRAINT agencies_staff_groups_group_id_ae612e1f_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agencies_staff_groups
    ADD CONSTRAINT agencies_staff_groups_staff_id_6cbfc3eb_fk_agencies_staff_id FOREIGN KEY (staff_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agencies_staff
    ADD CONSTRAINT agencies_staff_unit_id_baf2d3b8_fk_agencies_unit_id FOREIGN KEY (unit_id) REFERENCES public.agencies_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agencies_staff_user_permissions
    ADD CONSTRAINT agencies_staff_user__permission_id_0625cb89_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agencies_staff_user_permissions
    ADD CONSTRAINT agencies_staff_user__staff_id_5813867f_fk_agencies_ FOREIGN KEY (staff_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agencies_unit
    ADD CONSTRAINT agencies_unit_agency_id_f8cb4cae_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.annual_report_erratum
    ADD CONSTRAINT annual_report_erratu_report_id_ecba45dd_fk_annual_re FOREIGN KEY (report_id) REFERENCES public.annual_report_reportyear(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.annual_report_erratum
    ADD CONSTRAINT annual_report_erratum_by_id_502cd41e_fk_agencies_staff_id FOREIGN KEY (by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.annual_report_explanation
    ADD CONSTRAINT annual_report_explan_report_id_6469a8c8_fk_annual_re FOREIGN KEY (report_id) REFERENCES public.annual_report_reportyear(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.annual_report_explanation
    ADD CONSTRAINT annual_report_explanation_by_id_6d2f7305_fk_agencies_staff_id FOREIGN KEY (by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.annual_report_frozenreport
    ADD CONSTRAINT annual_report_frozen_absent_id_0b3c4bc8_fk_agencies_ FOREIGN KEY (absent_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.annual_report_frozenreport
    ADD CONSTRAINT annual_report_frozen_report_id_02e5e995_fk_annual_re FOREIGN KEY (report_id) REFERENCES public.annual_report_reportyear(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.annual_report_frozenreport
    ADD CONSTRAINT annual_report_frozen_signed_by_id_94e7756d_fk_agencies_ FOREIGN KEY (signed_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.annual_report_publishedreport
    ADD CONSTRAINT annual_report_publis_item_id_d7978eea_fk_catalog_i FOREIGN KEY (item_id) REFERENCES public.catalog_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.annual_report_reminder
    ADD CONSTRAINT annual_report_reminder_agency_id_f35de685_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.annual_report_reminder
    ADD CONSTRAINT annual_report_reminder_by_id_272f7526_fk_agencies_staff_id FOREIGN KEY (by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.annual_report_reportyear
    ADD CONSTRAINT annual_report_report_agency_id_f997e9cb_fk_agencies_ FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.annual_report_reportyear
    ADD CONSTRAINT annual_report_report_compiled_by_id_35af92e5_fk_agencies_ FOREIGN KEY (compiled_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.annual_report_reportyear
    ADD CONSTRAINT annual_report_report_opened_by_id_ece13666_fk_agencies_ FOREIGN KEY (opened_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.annual_report_reportpart
    ADD CONSTRAINT annual_report_report_report_id_dceb84da_fk_annual_re FOREIGN KEY (report_id) REFERENCES public.annual_report_reportyear(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.annual_report_reportyear
    ADD CONSTRAINT annual_report_report_returned_by_id_4caf7b98_fk_agencies_ FOREIGN KEY (returned_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.annual_report_reportpart
    ADD CONSTRAINT annual_report_report_saved_by_id_00045dda_fk_agencies_ FOREIGN KEY (saved_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.annual_report_reportyear
    ADD CONSTRAINT annual_report_report_submitted_by_id_dd134d08_fk_agencies_ FOREIGN KEY (submitted_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.annual_report_reportyear
    ADD CONSTRAINT annual_report_reportyear_item_id_c2a1bd40_fk_catalog_item_id FOREIGN KEY (item_id) REFERENCES public.catalog_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_column
    ADD CONSTRAINT catalog_column_agency_id_342152e3_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_column
    ADD CONSTRAINT catalog_column_owner_id_f52aa8be_fk_agencies_unit_id FOREIGN KEY (owner_id) REFERENCES public.agencies_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_column
    ADD CONSTRAINT catalog_column_parent_id_376f2383_fk_catalog_column_id FOREIGN KEY (parent_id) REFERENCES public.catalog_column(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_comment
    ADD CONSTRAINT catalog_comment_by_id_7f56f271_fk_agencies_staff_id FOREIGN KEY (by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_comment
    ADD CONSTRAINT catalog_comment_item_id_9ee02e5d_fk_catalog_item_id FOREIGN KEY (item_id) REFERENCES public.catalog_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_comment
    ADD CONSTRAINT catalog_comment_revision_id_97e43e60_fk_wagtailcore_revision_id FOREIGN KEY (revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_digestchoice
    ADD CONSTRAINT catalog_digestchoice_staff_id_ef5b7836_fk_agencies_staff_id FOREIGN KEY (staff_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_fileexamination
    ADD CONSTRAINT catalog_fileexaminat_stored_id_4528afc1_fk_catalog_s FOREIGN KEY (stored_id) REFERENCES public.catalog_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_findingoverride
    ADD CONSTRAINT catalog_findingoverride_by_id_2a9e1412_fk_agencies_staff_id FOREIGN KEY (by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_findingoverride
    ADD CONSTRAINT catalog_findingoverride_item_id_ef1ffad7_fk_catalog_item_id FOREIGN KEY (item_id) REFERENCES public.catalog_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_houseword
    ADD CONSTRAINT catalog_houseword_agency_id_52414dba_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_houseword
    ADD CONSTRAINT catalog_houseword_recorded_by_id_bfdc0e8e_fk_agencies_staff_id FOREIGN KEY (recorded_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_importbatch
    ADD CONSTRAINT catalog_importbatch_agency_id_61b5f89d_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_importbatch
    ADD CONSTRAINT catalog_importbatch_imported_by_id_03dce3ba_fk_agencies_ FOREIGN KEY (imported_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_importbatch
    ADD CONSTRAINT catalog_importbatch_released_by_id_7137d951_fk_agencies_ FOREIGN KEY (released_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_indexcounter
    ADD CONSTRAINT catalog_indexcounter_agency_id_8e11f73b_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_item
    ADD CONSTRAINT catalog_item_agency_id_07cf1d3c_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_item
    ADD CONSTRAINT catalog_item_author_id_58081060_fk_agencies_staff_id FOREIGN KEY (author_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_item
    ADD CONSTRAINT catalog_item_batch_id_bf966db2_fk_catalog_importbatch_id FOREIGN KEY (batch_id) REFERENCES public.catalog_importbatch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_item_columns
    ADD CONSTRAINT catalog_item_columns_column_id_a97276f3_fk_catalog_column_id FOREIGN KEY (column_id) REFERENCES public.catalog_column(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_item_columns
    ADD CONSTRAINT catalog_item_columns_item_id_d70f40c6_fk_catalog_item_id FOREIGN KEY (item_id) REFERENCES public.catalog_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_item
    ADD CONSTRAINT catalog_item_interprets_id_0981798c_fk_catalog_item_id FOREIGN KEY (interprets_id) REFERENCES public.catalog_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_item
    ADD CONSTRAINT catalog_item_latest_revision_id_d570db14_fk_wagtailco FOREIGN KEY (latest_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_item
    ADD CONSTRAINT catalog_item_live_revision_id_fcbd1804_fk_wagtailco FOREIGN KEY (live_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_item
    ADD CONSTRAINT catalog_item_locked_by_id_43d185a0_fk_agencies_staff_id FOREIGN KEY (locked_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_item
    ADD CONSTRAINT catalog_item_unit_id_5ca2b770_fk_agencies_unit_id FOREIGN KEY (unit_id) REFERENCES public.agencies_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_itemattachment
    ADD CONSTRAINT catalog_itemattachme_stored_id_c3e68f86_fk_catalog_s FOREIGN KEY (stored_id) REFERENCES public.catalog_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_itemattachment
    ADD CONSTRAINT catalog_itemattachment_item_id_bb97e059_fk_catalog_item_id FOREIGN KEY (item_id) REFERENCES public.catalog_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_original_files
    ADD CONSTRAINT catalog_original_fil_original_id_11ab0cf3_fk_catalog_o FOREIGN KEY (original_id) REFERENCES public.catalog_original(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_original_files
    ADD CONSTRAINT catalog_original_fil_storedfile_id_841dab5e_fk_catalog_s FOREIGN KEY (storedfile_id) REFERENCES public.catalog_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_original
    ADD CONSTRAINT catalog_original_item_id_37972b7d_fk_catalog_item_id FOREIGN KEY (item_id) REFERENCES public.catalog_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_original
    ADD CONSTRAINT catalog_original_kept_by_id_d9f11d5d_fk_agencies_staff_id FOREIGN KEY (kept_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_release
    ADD CONSTRAINT catalog_release_item_id_fa71fe89_fk_catalog_item_id FOREIGN KEY (item_id) REFERENCES public.catalog_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_release
    ADD CONSTRAINT catalog_release_released_by_id_dc581990_fk_agencies_staff_id FOREIGN KEY (released_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_release
    ADD CONSTRAINT catalog_release_revision_id_7cb5784f_fk_wagtailcore_revision_id FOREIGN KEY (revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_release
    ADD CONSTRAINT catalog_release_submission_id_813206d0_fk_catalog_submission_id FOREIGN KEY (submission_id) REFERENCES public.catalog_submission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_review
    ADD CONSTRAINT catalog_review_absent_id_185627e1_fk_agencies_staff_id FOREIGN KEY (absent_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_review
    ADD CONSTRAINT catalog_review_by_id_9e81435e_fk_agencies_staff_id FOREIGN KEY (by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_review
    ADD CONSTRAINT catalog_review_submission_id_f016ee68_fk_catalog_submission_id FOREIGN KEY (submission_id) REFERENCES public.catalog_submission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_schedule
    ADD CONSTRAINT catalog_schedule_by_id_d12df070_fk_agencies_staff_id FOREIGN KEY (by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_schedule
    ADD CONSTRAINT catalog_schedule_item_id_255601ba_fk_catalog_item_id FOREIGN KEY (item_id) REFERENCES public.catalog_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_schedule
    ADD CONSTRAINT catalog_schedule_revision_id_5d6c023d_fk_wagtailco FOREIGN KEY (revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_schedule
    ADD CONSTRAINT catalog_schedule_submission_id_55461093_fk_catalog_s FOREIGN KEY (submission_id) REFERENCES public.catalog_submission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_settlement
    ADD CONSTRAINT catalog_settlement_item_id_ebfd51be_fk_catalog_item_id FOREIGN KEY (item_id) REFERENCES public.catalog_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_settlement
    ADD CONSTRAINT catalog_settlement_settled_by_id_d906e0a3_fk_agencies_staff_id FOREIGN KEY (settled_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_settlement
    ADD CONSTRAINT catalog_settlement_submission_id_ef629b28_fk_catalog_s FOREIGN KEY (submission_id) REFERENCES public.catalog_submission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_stockfinding
    ADD CONSTRAINT catalog_stockfinding_item_id_0f73ec9a_fk_catalog_item_id FOREIGN KEY (item_id) REFERENCES public.catalog_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_stockfinding
    ADD CONSTRAINT catalog_stockfinding_run_id_e35e57fd_fk_catalog_stockrun_id FOREIGN KEY (run_id) REFERENCES public.catalog_stockrun(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_stockrun
    ADD CONSTRAINT catalog_stockrun_agency_id_106bb9df_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_stockrun
    ADD CONSTRAINT catalog_stockrun_begun_by_id_732c386c_fk_agencies_staff_id FOREIGN KEY (begun_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_storedfile
    ADD CONSTRAINT catalog_storedfile_agency_id_2effe356_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_storedfile
    ADD CONSTRAINT catalog_storedfile_uploaded_by_id_af5dee1b_fk_agencies_staff_id FOREIGN KEY (uploaded_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_submission
    ADD CONSTRAINT catalog_submission_batch_id_03ae54ab_fk_catalog_importbatch_id FOREIGN KEY (batch_id) REFERENCES public.catalog_importbatch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_submission
    ADD CONSTRAINT catalog_submission_item_id_13308a8d_fk_catalog_item_id FOREIGN KEY (item_id) REFERENCES public.catalog_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_submission
    ADD CONSTRAINT catalog_submission_revision_id_825ebcc0_fk_wagtailco FOREIGN KEY (revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_submission
    ADD CONSTRAINT catalog_submission_submitted_by_id_68e2dbea_fk_agencies_ FOREIGN KEY (submitted_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_chain
    ADD CONSTRAINT ledger_chain_agency_id_74bf9a06_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_actor_id_675f3faf_fk_agencies_staff_id FOREIGN KEY (actor_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_agency_id_bd6551de_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_corrects_id_2925b5f6_fk_ledger_entry_id FOREIGN KEY (corrects_id) REFERENCES public.ledger_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.modelsearch_indexentry
    ADD CONSTRAINT modelsearch_indexent_content_type_id_0968e500_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.portal_fullrun
    ADD CONSTRAINT portal_fullrun_agency_id_5c6bb504_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.portal_listentry
    ADD CONSTRAINT portal_listentry_item_id_aa5c4a63_fk_catalog_item_id FOREIGN KEY (item_id) REFERENCES public.catalog_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.portal_listentry
    ADD CONSTRAINT portal_listentry_public_list_id_ff53a785_fk_portal_pu FOREIGN KEY (public_list_id) REFERENCES public.portal_publiclist(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.portal_listleaf
    ADD CONSTRAINT portal_listleaf_public_list_id_43bae0c4_fk_portal_publiclist_id FOREIGN KEY (public_list_id) REFERENCES public.portal_publiclist(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.portal_publiclist
    ADD CONSTRAINT portal_publiclist_agency_id_86fadb76_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registers_charge
    ADD CONSTRAINT registers_charge_agency_id_92f383e9_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registers_charge
    ADD CONSTRAINT registers_charge_batch_id_2dee4aab_fk_registers FOREIGN KEY (batch_id) REFERENCES public.registers_registerimport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registers_decision
    ADD CONSTRAINT registers_decision_agency_id_9317733a_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registers_decision
    ADD CONSTRAINT registers_decision_batch_id_96aa2499_fk_registers FOREIGN KEY (batch_id) REFERENCES public.registers_registerimport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registers_decisioncount
    ADD CONSTRAINT registers_decisionco_agency_id_a67d6056_fk_agencies_ FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registers_decisioncount
    ADD CONSTRAINT registers_decisionco_batch_id_b89925b7_fk_registers FOREIGN KEY (batch_id) REFERENCES public.registers_registerimport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registers_normativedocument
    ADD CONSTRAINT registers_normatived_agency_id_a9c9253c_fk_agencies_ FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registers_normativedocument
    ADD CONSTRAINT registers_normatived_batch_id_6ee63878_fk_registers FOREIGN KEY (batch_id) REFERENCES public.registers_registerimport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registers_openingbalance
    ADD CONSTRAINT registers_openingbal_agency_id_8735e963_fk_agencies_ FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registers_openingbalance
    ADD CONSTRAINT registers_openingbal_batch_id_d41e2adf_fk_registers FOREIGN KEY (batch_id) REFERENCES public.registers_registerimport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registers_purchase
    ADD CONSTRAINT registers_purchase_agency_id_3a81ece8_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registers_purchase
    ADD CONSTRAINT registers_purchase_batch_id_bed1df00_fk_registers FOREIGN KEY (batch_id) REFERENCES public.registers_registerimport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registers_registerimport
    ADD CONSTRAINT registers_registerim_agency_id_94593d59_fk_agencies_ FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registers_registerimport
    ADD CONSTRAINT registers_registerim_imported_by_id_78d1e63f_fk_agencies_ FOREIGN KEY (imported_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_answeritem
    ADD CONSTRAINT requests_answeritem_case_id_c0391d5b_fk_requests_requestcase_id FOREIGN KEY (case_id) REFERENCES public.requests_requestcase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_answeritem
    ADD CONSTRAINT requests_answeritem_item_id_dd57e7b4_fk_catalog_item_id FOREIGN KEY (item_id) REFERENCES public.catalog_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_applicant
    ADD CONSTRAINT requests_applicant_case_id_60634b90_fk_requests_requestcase_id FOREIGN KEY (case_id) REFERENCES public.requests_requestcase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_askeditem
    ADD CONSTRAINT requests_askeditem_case_id_b14ec03c_fk_requests_requestcase_id FOREIGN KEY (case_id) REFERENCES public.requests_requestcase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_calendarfeed
    ADD CONSTRAINT requests_calendarfeed_agency_id_b7b68572_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_calendarfeed
    ADD CONSTRAINT requests_calendarfeed_staff_id_cba5ce57_fk_agencies_staff_id FOREIGN KEY (staff_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_caseevent
    ADD CONSTRAINT requests_caseevent_case_id_3330ad43_fk_requests_requestcase_id FOREIGN KEY (case_id) REFERENCES public.requests_requestcase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_caseevent
    ADD CONSTRAINT requests_caseevent_of_id_e96cf753_fk_requests_caseevent_id FOREIGN KEY (of_id) REFERENCES public.requests_caseevent(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_caseevent
    ADD CONSTRAINT requests_caseevent_recorded_by_id_f7fa079b_fk_agencies_staff_id FOREIGN KEY (recorded_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_casefile
    ADD CONSTRAINT requests_casefile_case_id_45659b38_fk_requests_requestcase_id FOREIGN KEY (case_id) REFERENCES public.requests_requestcase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_casefile
    ADD CONSTRAINT requests_casefile_kept_by_id_5cb98efa_fk_agencies_staff_id FOREIGN KEY (kept_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_caseletter
    ADD CONSTRAINT requests_caseletter_case_id_02386ed1_fk_requests_requestcase_id FOREIGN KEY (case_id) REFERENCES public.requests_requestcase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_caseletter
    ADD CONSTRAINT requests_caseletter_draft_id_9d617d45_fk_requests_replydraft_id FOREIGN KEY (draft_id) REFERENCES public.requests_replydraft(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_caseletter
    ADD CONSTRAINT requests_caseletter_event_id_465da145_fk_requests_caseevent_id FOREIGN KEY (event_id) REFERENCES public.requests_caseevent(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_caseletter
    ADD CONSTRAINT requests_caseletter_issued_by_id_2736ee5d_fk_agencies_staff_id FOREIGN KEY (issued_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_caseletter
    ADD CONSTRAINT requests_caseletter_of_id_d7a67b13_fk_requests_caseletter_id FOREIGN KEY (of_id) REFERENCES public.requests_caseletter(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_caseletter
    ADD CONSTRAINT requests_caseletter_paper_id_f893c348_fk_requests_casefile_id FOREIGN KEY (paper_id) REFERENCES public.requests_casefile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_caseletter
    ADD CONSTRAINT requests_caseletter_prepared_by_id_c0f7dfe5_fk_agencies_ FOREIGN KEY (prepared_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_draft
    ADD CONSTRAINT requests_draft_agency_id_c9cf344e_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_draft
    ADD CONSTRAINT requests_draft_case_id_7ef29d18_fk_requests_requestcase_id FOREIGN KEY (case_id) REFERENCES public.requests_requestcase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_draftfile
    ADD CONSTRAINT requests_draftfile_draft_id_32b05643_fk_requests_draft_id FOREIGN KEY (draft_id) REFERENCES public.requests_draft(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_draftreview
    ADD CONSTRAINT requests_draftreview_absent_id_2c86bb9c_fk_agencies_staff_id FOREIGN KEY (absent_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_draftreview
    ADD CONSTRAINT requests_draftreview_by_id_00581ed9_fk_agencies_staff_id FOREIGN KEY (by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_draftreview
    ADD CONSTRAINT requests_draftreview_draft_id_7e1181e9_fk_requests_ FOREIGN KEY (draft_id) REFERENCES public.requests_replydraft(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_escalation
    ADD CONSTRAINT requests_escalation_case_id_bb8ad835_fk_requests_requestcase_id FOREIGN KEY (case_id) REFERENCES public.requests_requestcase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_feenotice
    ADD CONSTRAINT requests_feenotice_case_id_667b1633_fk_requests_requestcase_id FOREIGN KEY (case_id) REFERENCES public.requests_requestcase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_feenotice
    ADD CONSTRAINT requests_feenotice_event_id_adf00715_fk_requests_caseevent_id FOREIGN KEY (event_id) REFERENCES public.requests_caseevent(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_givenexamination
    ADD CONSTRAINT requests_givenexamin_kept_id_54e61209_fk_requests_ FOREIGN KEY (kept_id) REFERENCES public.requests_casefile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_givenoverride
    ADD CONSTRAINT requests_givenoverri_case_id_c456a6b4_fk_requests_ FOREIGN KEY (case_id) REFERENCES public.requests_requestcase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_givenoverride
    ADD CONSTRAINT requests_givenoverride_by_id_69f38464_fk_agencies_staff_id FOREIGN KEY (by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_itemreference
    ADD CONSTRAINT requests_itemreferen_earlier_id_1baead7d_fk_requests_ FOREIGN KEY (earlier_id) REFERENCES public.requests_requestcase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_itemreference
    ADD CONSTRAINT requests_itemreferen_item_id_807269f4_fk_requests_ FOREIGN KEY (item_id) REFERENCES public.requests_askeditem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_itemreference
    ADD CONSTRAINT requests_itemreference_agency_id_c47934d4_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_lettersettings
    ADD CONSTRAINT requests_lettersetti_agency_id_b8f1f19a_fk_agencies_ FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_letterwording
    ADD CONSTRAINT requests_letterwording_agency_id_75c821ed_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_letterwording
    ADD CONSTRAINT requests_letterwording_made_by_id_45a68dcb_fk_agencies_staff_id FOREIGN KEY (made_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_notice
    ADD CONSTRAINT requests_notice_case_id_3f9ddbdb_fk_requests_requestcase_id FOREIGN KEY (case_id) REFERENCES public.requests_requestcase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_postedmail
    ADD CONSTRAINT requests_postedmail_agency_id_df81fb0f_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_postedmail
    ADD CONSTRAINT requests_postedmail_case_id_26dcd2f6_fk_requests_requestcase_id FOREIGN KEY (case_id) REFERENCES public.requests_requestcase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_postedmail
    ADD CONSTRAINT requests_postedmail_entered_by_id_54af1847_fk_agencies_staff_id FOREIGN KEY (entered_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_querycode
    ADD CONSTRAINT requests_querycode_case_id_f2584e4a_fk_requests_requestcase_id FOREIGN KEY (case_id) REFERENCES public.requests_requestcase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_redaction
    ADD CONSTRAINT requests_redaction_begun_by_id_6953f513_fk_agencies_staff_id FOREIGN KEY (begun_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_redaction
    ADD CONSTRAINT requests_redaction_case_id_2edee427_fk_requests_requestcase_id FOREIGN KEY (case_id) REFERENCES public.requests_requestcase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_redaction
    ADD CONSTRAINT requests_redaction_copy_id_1090b5f6_fk_requests_casefile_id FOREIGN KEY (copy_id) REFERENCES public.requests_casefile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_redaction
    ADD CONSTRAINT requests_redaction_pdf_id_b276ae59_fk_requests_casefile_id FOREIGN KEY (pdf_id) REFERENCES public.requests_casefile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_redaction
    ADD CONSTRAINT requests_redaction_source_id_97021e30_fk_requests_casefile_id FOREIGN KEY (source_id) REFERENCES public.requests_casefile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_redactionbox
    ADD CONSTRAINT requests_redactionbo_redaction_id_24cad00a_fk_requests_ FOREIGN KEY (redaction_id) REFERENCES public.requests_redaction(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_remedy
    ADD CONSTRAINT requests_remedy_after_id_4172a65a_fk_requests_remedy_id FOREIGN KEY (after_id) REFERENCES public.requests_remedy(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_remedy
    ADD CONSTRAINT requests_remedy_agency_id_454f7123_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_remedy
    ADD CONSTRAINT requests_remedy_case_id_48ba1362_fk_requests_requestcase_id FOREIGN KEY (case_id) REFERENCES public.requests_requestcase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_remedy
    ADD CONSTRAINT requests_remedy_recorded_by_id_2811094b_fk_agencies_staff_id FOREIGN KEY (recorded_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_replydraft
    ADD CONSTRAINT requests_replydraft_case_id_ff4572fd_fk_requests_requestcase_id FOREIGN KEY (case_id) REFERENCES public.requests_requestcase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_replydraft
    ADD CONSTRAINT requests_replydraft_drafted_by_id_258f5ae4_fk_agencies_staff_id FOREIGN KEY (drafted_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_replydraft
    ADD CONSTRAINT requests_replydraft_submitted_by_id_d0e55360_fk_agencies_ FOREIGN KEY (submitted_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_requestcase
    ADD CONSTRAINT requests_requestcase_agency_id_92c946e0_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_requestcase
    ADD CONSTRAINT requests_requestcase_handler_id_5019cb03_fk_agencies_staff_id FOREIGN KEY (handler_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_requestcase
    ADD CONSTRAINT requests_requestcase_registered_by_id_3ccee788_fk_agencies_ FOREIGN KEY (registered_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_requestcase
    ADD CONSTRAINT requests_requestcase_unit_id_b1e5e745_fk_agencies_unit_id FOREIGN KEY (unit_id) REFERENCES public.agencies_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_requestcounter
    ADD CONSTRAINT requests_requestcoun_agency_id_1c22f428_fk_agencies_ FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_requestrules
    ADD CONSTRAINT requests_requestrules_agency_id_a5576502_fk_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES public.agencies_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_satisfaction
    ADD CONSTRAINT requests_satisfactio_case_id_56ceed1a_fk_requests_ FOREIGN KEY (case_id) REFERENCES public.requests_requestcase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.requests_searchrecord
    ADD CONSTRAINT requests_searchrecor_case_id_c8d18a50_fk_requests_ FOREIGN KEY (case_id) REFERENCES public.requests_requestcase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_content_type_id_9957a03c_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_tag_id_f4f5b767_fk_taggit_tag_id FOREIGN KEY (tag_id) REFERENCES public.taggit_tag(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editing_content_type_id_4df7730e_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editing_user_id_6e1a9b70_fk_agencies_ FOREIGN KEY (user_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formsta_content_type_id_e32438b3_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formstate_user_id_b910adc2_fk_agencies_staff_id FOREIGN KEY (user_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_apitoken
    ADD CONSTRAINT wagtailcore_apitoken_user_id_49b1141b_fk_agencies_staff_id FOREIGN KEY (user_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction
    ADD CONSTRAINT wagtailcore_collecti_collection_id_761908ec_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collecti_collectionviewrestri_47320efd_fk_wagtailco FOREIGN KEY (collectionviewrestriction_id) REFERENCES public.wagtailcore_collectionviewrestriction(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collecti_group_id_1823f2a3_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_page_id_108444b5_fk_wagtailcore_page_id FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_resolved_by_id_a282aa0e_fk_agencies_ FOREIGN KEY (resolved_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_revision_created_id_1d058279_fk_wagtailco FOREIGN KEY (revision_created_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_user_id_0c577ca6_fk_agencies_staff_id FOREIGN KEY (user_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentr_comment_id_afc7e027_fk_wagtailco FOREIGN KEY (comment_id) REFERENCES public.wagtailcore_comment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentreply_user_id_d0b3b9c3_fk_agencies_staff_id FOREIGN KEY (user_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapp_group_id_2e64b61f_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapp_groupapprovaltask_id_9a9255ea_fk_wagtailco FOREIGN KEY (groupapprovaltask_id) REFERENCES public.wagtailcore_groupapprovaltask(task_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask
    ADD CONSTRAINT wagtailcore_groupapp_task_ptr_id_cfe58781_fk_wagtailco FOREIGN KEY (task_ptr_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_collection_id_5423575a_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_group_id_05d61460_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_permission_id_1b626275_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_group_id_fc07e671_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_page_id_710b114a_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_permission_id_05acb22e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_group_id_e5cdbee4_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_permission_id_459b1f38_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_site_id_245de488_fk_wagtailco FOREIGN KEY (site_id) REFERENCES public.wagtailcore_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_modellogentry
    ADD CONSTRAINT wagtailcore_modellog_content_type_id_68849e77_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_alias_of_id_12945502_fk_wagtailcore_page_id FOREIGN KEY (alias_of_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_content_type_id_c28424df_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_latest_revision_id_e60fef51_fk_wagtailco FOREIGN KEY (latest_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_live_revision_id_930bd822_fk_wagtailco FOREIGN KEY (live_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_locale_id_3c7e30a6_fk_wagtailcore_locale_id FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_locked_by_id_bcb86245_fk_agencies_staff_id FOREIGN KEY (locked_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_owner_id_fbf7c332_fk_agencies_staff_id FOREIGN KEY (owner_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pagelogentry
    ADD CONSTRAINT wagtailcore_pageloge_content_type_id_74e7708a_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_pagerevision_user_id_2409d2f4_fk_agencies_staff_id FOREIGN KEY (user_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubs_page_id_a085e7a6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubs_user_id_89d7def9_fk_agencies_ FOREIGN KEY (user_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageview_group_id_6460f223_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction
    ADD CONSTRAINT wagtailcore_pageview_page_id_15a8bea6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageview_pageviewrestriction__f147a99a_fk_wagtailco FOREIGN KEY (pageviewrestriction_id) REFERENCES public.wagtailcore_pageviewrestriction(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_base_content_type_id_313cf40f_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_content_type_id_766e0336_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_to_content_type_id_93690bbd_fk_django_co FOREIGN KEY (to_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_revision_base_content_type_id_5b4ef7bd_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_revision_content_type_id_c8cb69c0_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_root_page_id_e02fb95c_fk_wagtailcore_page_id FOREIGN KEY (root_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_task
    ADD CONSTRAINT wagtailcore_task_content_type_id_249ab8ba_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_content_type_id_0a758fdc_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_finished_by_id_13f98229_fk_agencies_ FOREIGN KEY (finished_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_revision_id_df25a499_fk_wagtailco FOREIGN KEY (revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_workflow_state_id_9239a775_fk_wagtailco FOREIGN KEY (workflow_state_id) REFERENCES public.wagtailcore_workflowstate(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstate_task_id_c3677c34_fk_wagtailcore_task_id FOREIGN KEY (task_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploaded_for_content_type_id_b0fc87b2_fk_django_co FOREIGN KEY (for_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploaded_uploaded_by_user_id_c7580fe8_fk_agencies_ FOREIGN KEY (uploaded_by_user_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_base_content_type_id_a30dc576_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_content_type_id_2bb78ce1_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflow_content_type_id_b261bb37_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_current_task_state_i_3a1a0632_fk_wagtailco FOREIGN KEY (current_task_state_id) REFERENCES public.wagtailcore_taskstate(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflow_page_id_81e7bab6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_requested_by_id_4090bca3_fk_agencies_ FOREIGN KEY (requested_by_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflow_task_id_ce7716fe_fk_wagtailco FOREIGN KEY (task_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_1f18378f_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_56f56ff6_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_9aad7cd2_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_b9717175_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_collection_id_23881625_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_uploaded_by_user_id_17258b41_fk_agencies_ FOREIGN KEY (uploaded_by_user_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_collection_id_c2f8af7e_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_uploaded_by_user_id_5d73dc75_fk_agencies_ FOREIGN KEY (uploaded_by_user_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendit_image_id_3e1fd774_fk_wagtailim FOREIGN KEY (image_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userprofile_user_id_59c92331_fk_agencies_staff_id FOREIGN KEY (user_id) REFERENCES public.agencies_staff(id) DEFERRABLE INITIALLY DEFERRED;
