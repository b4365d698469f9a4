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

CREATE TABLE "django_migrations" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app" varchar(255) NOT NULL, "name" varchar(255) NOT NULL, "applied" datetime NOT NULL);
CREATE TABLE "django_content_type" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app_label" varchar(100) NOT NULL, "model" varchar(100) NOT NULL);
CREATE TABLE "auth_group_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "auth_permission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "codename" varchar(100) NOT NULL, "name" varchar(255) NOT NULL);
CREATE TABLE "auth_group" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(150) NOT NULL UNIQUE);
CREATE TABLE "agencies_leadinggroupseat" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "position" varchar(10) NOT NULL, "name" varchar(60) NOT NULL, "post" varchar(100) NOT NULL, "since" date NOT NULL, "until" date NULL, "document" varchar(100) NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "agencies_staff_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "staff_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "agencies_staff_user_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "staff_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "agencies_duty" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "role" varchar(20) NOT NULL, "since" date NOT NULL, "until" date NULL, "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "staff_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "agencies_unit" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(60) NOT NULL, "tasks" text NOT NULL, "telephone" varchar(60) NOT NULL, "position" smallint unsigned NOT NULL CHECK ("position" >= 0), "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "unit_name_once_per_agency" UNIQUE ("agency_id", "name"));
CREATE TABLE "agencies_staff" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "password" varchar(128) NOT NULL, "last_login" datetime NULL, "is_superuser" bool NOT NULL, "username" varchar(150) NOT NULL UNIQUE, "email" varchar(254) NOT NULL, "is_staff" bool NOT NULL, "is_active" bool NOT NULL, "date_joined" datetime NOT NULL, "full_name" varchar(60) NOT NULL, "agency_id" bigint NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NULL REFERENCES "agencies_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "nobody_is_superuser" CHECK (NOT "is_superuser"));
CREATE TABLE "agencies_agency" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(100) NOT NULL UNIQUE, "short_name" varchar(40) NOT NULL, "slug" varchar(40) NOT NULL UNIQUE, "tree_path" varchar(200) NOT NULL, "level" varchar(10) NOT NULL, "kind" varchar(10) NOT NULL, "is_sample" bool NOT NULL, "uscc" varchar(18) NOT NULL, "region_code" varchar(6) NOT NULL, "address" varchar(200) NOT NULL, "postcode" varchar(6) NOT NULL, "office_hours" varchar(200) NOT NULL, "telephone" varchar(60) NOT NULL, "fax" varchar(60) NOT NULL, "email" varchar(254) NOT NULL, "disclosure_office" varchar(100) NOT NULL, "site_name" varchar(100) NOT NULL, "site_domain" varchar(100) NOT NULL, "site_code" varchar(10) NOT NULL, "icp_number" varchar(60) NOT NULL, "police_number" varchar(60) NOT NULL, "main_colour" varchar(7) NOT NULL, "emblem" varchar(100) NOT NULL, "index_family" varchar(1) NOT NULL, "index_unit" varchar(40) NOT NULL, "index_period" varchar(5) NOT NULL, "index_width" smallint unsigned NOT NULL CHECK ("index_width" >= 0), "website_mark" varchar(100) NOT NULL, "parent_id" bigint NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "agencies_absence" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "since" date NOT NULL, "until" date NOT NULL, "deputy_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "staff_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "deputy_is_someone_else" CHECK (NOT ("staff_id" = ("deputy_id"))));
CREATE TABLE "agencies_enteredyear" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL UNIQUE CHECK ("year" >= 0), "text" text NOT NULL, "revision" integer unsigned NOT NULL CHECK ("revision" >= 0), "entered_at" datetime NOT NULL, "entered_by_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_collection" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "path" varchar(255) NOT NULL UNIQUE, "depth" integer unsigned NOT NULL CHECK ("depth" >= 0), "numchild" integer unsigned NOT NULL CHECK ("numchild" >= 0), "name" varchar(255) NOT NULL);
CREATE TABLE "wagtailcore_groupcollectionpermission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "collection_id" integer NOT NULL REFERENCES "wagtailcore_collection" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_pageviewrestriction_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "pageviewrestriction_id" integer NOT NULL REFERENCES "wagtailcore_pageviewrestriction" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_pageviewrestriction" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "password" varchar(255) NOT NULL, "page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "restriction_type" varchar(20) NOT NULL);
CREATE TABLE "wagtailcore_collectionviewrestriction" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "restriction_type" varchar(20) NOT NULL, "password" varchar(255) NOT NULL, "collection_id" integer NOT NULL REFERENCES "wagtailcore_collection" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_collectionviewrestriction_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "collectionviewrestriction_id" integer NOT NULL REFERENCES "wagtailcore_collectionviewrestriction" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_site" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "hostname" varchar(255) NOT NULL, "port" integer NOT NULL, "is_default_site" bool NOT NULL, "root_page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "site_name" varchar(255) NOT NULL);
CREATE TABLE "wagtailcore_task" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(255) NOT NULL, "active" bool NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_workflow" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(255) NOT NULL, "active" bool NOT NULL);
CREATE TABLE "wagtailcore_groupapprovaltask" ("task_ptr_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_task" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_workflowpage" ("page_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "workflow_id" integer NOT NULL REFERENCES "wagtailcore_workflow" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_workflowtask" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sort_order" integer NULL, "task_id" integer NOT NULL REFERENCES "wagtailcore_task" ("id") DEFERRABLE INITIALLY DEFERRED, "workflow_id" integer NOT NULL REFERENCES "wagtailcore_workflow" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_groupapprovaltask_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "groupapprovaltask_id" integer NOT NULL REFERENCES "wagtailcore_groupapprovaltask" ("task_ptr_id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_locale" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "language_code" varchar(100) NOT NULL UNIQUE);
CREATE TABLE "wagtailcore_page" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "path" varchar(255) NOT NULL UNIQUE, "depth" integer unsigned NOT NULL CHECK ("depth" >= 0), "numchild" integer unsigned NOT NULL CHECK ("numchild" >= 0), "title" varchar(255) NOT NULL, "slug" varchar(255) NOT NULL, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "url_path" text NOT NULL, "seo_title" varchar(255) NOT NULL, "show_in_menus" bool NOT NULL, "search_description" text NOT NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "locked" bool NOT NULL, "latest_revision_created_at" datetime NULL, "first_published_at" datetime NULL, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "last_published_at" datetime NULL, "draft_title" varchar(255) NOT NULL, "locked_at" datetime NULL, "locked_by_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "locale_id" integer NOT NULL REFERENCES "wagtailcore_locale" ("id") DEFERRABLE INITIALLY DEFERRED, "translation_key" char(32) NOT NULL, "alias_of_id" integer NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_commentreply" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "text" text NOT NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "comment_id" integer NOT NULL REFERENCES "wagtailcore_comment" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_pagesubscription" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "comment_notifications" bool NOT NULL, "page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_comment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "text" text NOT NULL, "contentpath" text NOT NULL, "position" text NOT NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "resolved_at" datetime NULL, "page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "resolved_by_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "revision_created_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_referenceindex" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" varchar(255) NOT NULL, "to_object_id" varchar(255) NOT NULL, "model_path" text NOT NULL, "content_path" text NOT NULL, "content_path_hash" char(32) NOT NULL, "base_content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "to_content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_taskstate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "status" varchar(50) NOT NULL, "started_at" datetime NOT NULL, "finished_at" datetime NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "task_id" integer NOT NULL REFERENCES "wagtailcore_task" ("id") DEFERRABLE INITIALLY DEFERRED, "workflow_state_id" integer NOT NULL REFERENCES "wagtailcore_workflowstate" ("id") DEFERRABLE INITIALLY DEFERRED, "finished_by_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "comment" text NOT NULL, "revision_id" integer NOT NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_workflowstate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "status" varchar(50) NOT NULL, "created_at" datetime NOT NULL, "current_task_state_id" integer NULL UNIQUE REFERENCES "wagtailcore_taskstate" ("id") DEFERRABLE INITIALLY DEFERRED, "requested_by_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "workflow_id" integer NOT NULL REFERENCES "wagtailcore_workflow" ("id") DEFERRABLE INITIALLY DEFERRED, "object_id" varchar(255) NOT NULL, "base_content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_workflowcontenttype" ("content_type_id" integer NOT NULL PRIMARY KEY REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "workflow_id" integer NOT NULL REFERENCES "wagtailcore_workflow" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_modellogentry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "label" text NOT NULL, "action" varchar(255) NOT NULL, "timestamp" datetime NOT NULL, "content_changed" bool NOT NULL, "deleted" bool NOT NULL, "object_id" varchar(255) NOT NULL, "content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NULL, "uuid" char(32) NULL, "revision_id" integer NULL, "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)));
CREATE TABLE "wagtailcore_pagelogentry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "label" text NOT NULL, "action" varchar(255) NOT NULL, "timestamp" datetime NOT NULL, "content_changed" bool NOT NULL, "deleted" bool NOT NULL, "content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "page_id" integer NOT NULL, "revision_id" integer NULL, "user_id" bigint NULL, "uuid" char(32) NULL, "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)));
CREATE TABLE "wagtailcore_grouppagepermission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "unique_permission" UNIQUE ("group_id", "page_id", "permission_id"));
CREATE TABLE "wagtailcore_revision" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "approved_go_live_at" datetime NULL, "user_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "content" text NOT NULL CHECK ((JSON_VALID("content") OR "content" IS NULL)), "object_id" varchar(255) NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "base_content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "object_str" text NOT NULL);
CREATE TABLE "wagtailcore_uploadedfile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "file" varchar(200) NOT NULL, "for_content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "uploaded_by_user_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_groupsitepermission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED, "site_id" integer NOT NULL REFERENCES "wagtailcore_site" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_apitoken" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(255) NOT NULL, "key_hash" varchar(64) NOT NULL UNIQUE, "prefix" varchar(16) NOT NULL, "created" datetime NOT NULL, "revoked_at" datetime NULL, "last_used_at" datetime NULL, "user_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "catalog_importbatch" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "source" varchar(200) NOT NULL, "imported_at" datetime NOT NULL, "count" integer unsigned NOT NULL CHECK ("count" >= 0), "released_at" datetime NULL, "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "imported_by_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "released_by_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "catalog_item_columns" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "item_id" bigint NOT NULL REFERENCES "catalog_item" ("id") DEFERRABLE INITIALLY DEFERRED, "column_id" bigint NOT NULL REFERENCES "catalog_column" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "catalog_storedfile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(200) NOT NULL, "file" varchar(100) NOT NULL, "size" bigint unsigned NOT NULL CHECK ("size" >= 0), "sha256" varchar(64) NOT NULL, "uploaded_at" datetime NOT NULL, "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "uploaded_by_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "catalog_itemattachment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL, "sort_order" integer NULL, "item_id" bigint NOT NULL REFERENCES "catalog_item" ("id") DEFERRABLE INITIALLY DEFERRED, "stored_id" bigint NOT NULL REFERENCES "catalog_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "catalog_column" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "code" varchar(60) NOT NULL, "name" varchar(60) NOT NULL, "name_en" varchar(100) NOT NULL, "kind" varchar(20) NOT NULL, "description" varchar(300) NOT NULL, "keywords" varchar(200) NOT NULL, "in_section" bool NOT NULL, "category" varchar(20) NOT NULL, "freshness_days" smallint unsigned NULL CHECK ("freshness_days" >= 0), "position" smallint unsigned NOT NULL CHECK ("position" >= 0), "is_open" bool NOT NULL, "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "agencies_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "parent_id" bigint NULL REFERENCES "catalog_column" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "column_code_once_per_agency" UNIQUE ("agency_id", "code"));
CREATE TABLE "catalog_indexcounter" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "period" varchar(60) NOT NULL, "last_serial" integer unsigned NOT NULL CHECK ("last_serial" >= 0), "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "index_counter_once" UNIQUE ("agency_id", "period"));
CREATE TABLE "catalog_item" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "title" varchar(300) NOT NULL, "index_number" varchar(80) NOT NULL, "doc_number" varchar(100) NOT NULL, "arrangement" varchar(100) NOT NULL, "category" varchar(20) NOT NULL, "openness_kind" varchar(20) NOT NULL, "topic" varchar(20) NOT NULL, "genre" varchar(20) NOT NULL, "keywords" varchar(200) NOT NULL, "summary" text NOT NULL, "source" varchar(100) NOT NULL, "written_on" date NULL, "formed_on" date NOT NULL, "published_at" datetime NULL, "effective_on" date NULL, "repealed_on" date NULL, "validity" varchar(20) NOT NULL, "openness" varchar(20) NOT NULL, "body" text NOT NULL CHECK ((JSON_VALID("body") OR "body" IS NULL)), "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "author_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "batch_id" bigint NULL REFERENCES "catalog_importbatch" ("id") DEFERRABLE INITIALLY DEFERRED, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NULL REFERENCES "agencies_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "openness_ground" varchar(20) NOT NULL, "openness_reason" varchar(300) NOT NULL, "interprets_id" bigint NULL REFERENCES "catalog_item" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "catalog_release" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "released_at" datetime NOT NULL, "change_note" varchar(300) NOT NULL, "ended_at" datetime NULL, "end_reason" varchar(300) NOT NULL, "item_id" bigint NOT NULL REFERENCES "catalog_item" ("id") DEFERRABLE INITIALLY DEFERRED, "released_by_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "end_kind" varchar(20) NOT NULL, "submission_id" bigint NULL REFERENCES "catalog_submission" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "release_number_once" UNIQUE ("item_id", "number"));
CREATE TABLE "catalog_comment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "words" varchar(500) NOT NULL, "by_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "item_id" bigint NOT NULL REFERENCES "catalog_item" ("id") DEFERRABLE INITIALLY DEFERRED, "revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "catalog_original" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "content" text NOT NULL CHECK ((JSON_VALID("content") OR "content" IS NULL)), "removed" varchar(500) NOT NULL, "why" varchar(500) NOT NULL, "kept_at" datetime NOT NULL, "item_id" bigint NOT NULL REFERENCES "catalog_item" ("id") DEFERRABLE INITIALLY DEFERRED, "kept_by_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "catalog_original_files" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "original_id" bigint NOT NULL REFERENCES "catalog_original" ("id") DEFERRABLE INITIALLY DEFERRED, "storedfile_id" bigint NOT NULL REFERENCES "catalog_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "catalog_settlement" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "openness" varchar(20) NOT NULL, "settled_at" datetime NOT NULL, "review_again_on" date NOT NULL, "ended_at" datetime NULL, "item_id" bigint NOT NULL REFERENCES "catalog_item" ("id") DEFERRABLE INITIALLY DEFERRED, "settled_by_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "submission_id" bigint NOT NULL REFERENCES "catalog_submission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "catalog_review" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "step" varchar(10) NOT NULL, "outcome" varchar(10) NOT NULL, "at" datetime NOT NULL, "proofread" bool NOT NULL, "words" varchar(500) NOT NULL, "absent_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "submission_id" bigint NOT NULL REFERENCES "catalog_submission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "catalog_submission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "submitted_at" datetime NOT NULL, "waits_for" varchar(10) NOT NULL, "since" datetime NOT NULL, "secrecy" varchar(10) NOT NULL, "outcome" varchar(10) NOT NULL, "ended_at" datetime NULL, "batch_id" bigint NULL REFERENCES "catalog_importbatch" ("id") DEFERRABLE INITIALLY DEFERRED, "item_id" bigint NULL REFERENCES "catalog_item" ("id") DEFERRABLE INITIALLY DEFERRED, "revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "submitted_by_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "submission_of_item_or_import" CHECK ((("batch_id" IS NOT NULL AND "item_id" IS NULL) OR ("batch_id" IS NULL AND "item_id" IS NOT NULL))));
CREATE TABLE "catalog_stockrun" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "begun_at" datetime NOT NULL, "ended_at" datetime NULL, "total" integer unsigned NOT NULL CHECK ("total" >= 0), "done" integer unsigned NOT NULL CHECK ("done" >= 0), "last_item" bigint NOT NULL, "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "begun_by_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "catalog_stockfinding" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "is_public" bool NOT NULL, "key" varchar(64) NOT NULL, "code" varchar(60) NOT NULL, "level" varchar(10) NOT NULL, "count" integer unsigned NOT NULL CHECK ("count" >= 0), "told_zh" text NOT NULL, "told_en" text NOT NULL, "item_id" bigint NOT NULL REFERENCES "catalog_item" ("id") DEFERRABLE INITIALLY DEFERRED, "run_id" bigint NOT NULL REFERENCES "catalog_stockrun" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "catalog_fileexamination" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "rules" varchar(64) NOT NULL, "result" text NOT NULL CHECK ((JSON_VALID("result") OR "result" IS NULL)), "examined_at" datetime NOT NULL, "stored_id" bigint NOT NULL REFERENCES "catalog_storedfile" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "file_examined_once" UNIQUE ("stored_id", "rules"));
CREATE TABLE "catalog_findingoverride" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "key" varchar(64) NOT NULL, "code" varchar(60) NOT NULL, "reason" varchar(300) NOT NULL, "at" datetime NOT NULL, "by_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "item_id" bigint NOT NULL REFERENCES "catalog_item" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "finding_overridden_once" UNIQUE ("item_id", "key"));
CREATE TABLE "catalog_houseword" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "wrong" varchar(60) NOT NULL, "instead" varchar(120) NOT NULL, "level" varchar(10) NOT NULL, "recorded_at" datetime NOT NULL, "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "house_word_once" UNIQUE ("agency_id", "wrong"));
CREATE TABLE "catalog_schedule" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "plan" varchar(10) NOT NULL, "at" datetime NOT NULL, "made_at" datetime NOT NULL, "change_note" varchar(300) NOT NULL, "answered" text NULL CHECK ((JSON_VALID("answered") OR "answered" IS NULL)), "reason" varchar(20) NOT NULL, "words" varchar(300) NOT NULL, "outcome" varchar(10) NOT NULL, "ended_at" datetime NULL, "told" text NOT NULL CHECK ((JSON_VALID("told") OR "told" IS NULL)), "by_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "item_id" bigint NOT NULL REFERENCES "catalog_item" ("id") DEFERRABLE INITIALLY DEFERRED, "revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "submission_id" bigint NULL REFERENCES "catalog_submission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "catalog_digestchoice" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "wanted" bool NULL, "hour" smallint unsigned NOT NULL CHECK ("hour" >= 0), "done_on" date NULL, "not_before" datetime NULL, "failures" smallint unsigned NOT NULL CHECK ("failures" >= 0), "staff_id" bigint NOT NULL UNIQUE REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "annual_report_publishedreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "template" varchar(10) NOT NULL, "cells" text NOT NULL CHECK ((JSON_VALID("cells") OR "cells" IS NULL)), "figures" text NOT NULL CHECK ((JSON_VALID("figures") OR "figures" IS NULL)), "findings" text NOT NULL CHECK ((JSON_VALID("findings") OR "findings" IS NULL)), "doubts" text NOT NULL CHECK ((JSON_VALID("doubts") OR "doubts" IS NULL)), "provenance" text NOT NULL CHECK ((JSON_VALID("provenance") OR "provenance" IS NULL)), "item_id" bigint NOT NULL UNIQUE REFERENCES "catalog_item" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "annual_report_reportyear" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "template" varchar(10) NOT NULL, "state" varchar(10) NOT NULL, "revision" integer unsigned NOT NULL CHECK ("revision" >= 0), "opened_at" datetime NOT NULL, "cells" text NOT NULL CHECK ((JSON_VALID("cells") OR "cells" IS NULL)), "position" bigint unsigned NOT NULL CHECK ("position" >= 0), "compiled_at" datetime NULL, "changes" text NOT NULL CHECK ((JSON_VALID("changes") OR "changes" IS NULL)), "fields" text NOT NULL CHECK ((JSON_VALID("fields") OR "fields" IS NULL)), "findings" text NOT NULL CHECK ((JSON_VALID("findings") OR "findings" IS NULL)), "checked_at" datetime NULL, "submitted_at" datetime NULL, "returned_at" datetime NULL, "returned_why" text NOT NULL, "placed_signature" smallint unsigned NOT NULL CHECK ("placed_signature" >= 0), "placed_as" varchar(64) NOT NULL, "published_at" datetime NULL, "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "compiled_by_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "item_id" bigint NULL UNIQUE REFERENCES "catalog_item" ("id") DEFERRABLE INITIALLY DEFERRED, "opened_by_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "returned_by_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "submitted_by_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "report_year_once" UNIQUE ("agency_id", "year"));
CREATE TABLE "annual_report_reportpart" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "key" varchar(20) NOT NULL, "text" text NOT NULL, "revision" integer unsigned NOT NULL CHECK ("revision" >= 0), "saved_at" datetime NOT NULL, "saved_by_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "report_id" bigint NOT NULL REFERENCES "annual_report_reportyear" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "report_part_once" UNIQUE ("report_id", "key"));
CREATE TABLE "annual_report_frozenreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "content" text NOT NULL CHECK ((JSON_VALID("content") OR "content" IS NULL)), "digest" varchar(64) NOT NULL, "position" bigint unsigned NOT NULL CHECK ("position" >= 0), "head_hash" varchar(64) NOT NULL, "counted_at" datetime NOT NULL, "signed_at" datetime NOT NULL, "absent_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "signed_by_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "report_id" bigint NOT NULL REFERENCES "annual_report_reportyear" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "signature_number_once" UNIQUE ("report_id", "number"));
CREATE TABLE "annual_report_explanation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "ref" varchar(64) NOT NULL, "finding" text NOT NULL CHECK ((JSON_VALID("finding") OR "finding" IS NULL)), "words" varchar(500) NOT NULL, "at" datetime NOT NULL, "by_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "report_id" bigint NOT NULL REFERENCES "annual_report_reportyear" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "finding_explained_once" UNIQUE ("report_id", "ref"));
CREATE TABLE "annual_report_erratum" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "cells" text NOT NULL CHECK ((JSON_VALID("cells") OR "cells" IS NULL)), "position" bigint unsigned NOT NULL CHECK ("position" >= 0), "words" varchar(1000) NOT NULL, "at" datetime NOT NULL, "by_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "report_id" bigint NOT NULL REFERENCES "annual_report_reportyear" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "erratum_number_once" UNIQUE ("report_id", "number"));
CREATE TABLE "annual_report_reminder" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "words" varchar(500) NOT NULL, "at" datetime NOT NULL, "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "django_tasks_database_dbtaskresult" ("id" char(32) NOT NULL PRIMARY KEY, "args_kwargs" text NOT NULL CHECK ((JSON_VALID("args_kwargs") OR "args_kwargs" IS NULL)), "priority" integer NOT NULL, "task_path" text NOT NULL, "queue_name" varchar(32) NOT NULL, "backend_name" varchar(32) NOT NULL, "run_after" datetime NOT NULL, "enqueued_at" datetime NOT NULL, "finished_at" datetime NULL, "started_at" datetime NULL, "return_value" text NULL CHECK ((JSON_VALID("return_value") OR "return_value" IS NULL)), "exception_class_path" text NOT NULL, "traceback" text NOT NULL, "worker_ids" text NOT NULL CHECK ((JSON_VALID("worker_ids") OR "worker_ids" IS NULL)), "status" varchar(10) NOT NULL, CONSTRAINT "priority_range" CHECK ("priority" BETWEEN -100 AND 100));
CREATE TABLE "ledger_entry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" bigint unsigned NOT NULL CHECK ("number" >= 0), "kind" varchar(40) NOT NULL, "subject_kind" varchar(40) NOT NULL, "subject_number" varchar(80) NOT NULL, "law_day" date NOT NULL, "recorded_at" datetime NOT NULL, "role" varchar(20) NOT NULL, "articles" text NOT NULL CHECK ((JSON_VALID("articles") OR "articles" IS NULL)), "actor_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "previous_hash" varchar(64) NOT NULL, "hash" varchar(64) NOT NULL, "facts" text NOT NULL CHECK ((JSON_VALID("facts") OR "facts" IS NULL)), "corrects_id" bigint NULL REFERENCES "ledger_entry" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "entry_number_once" UNIQUE ("agency_id", "number"));
CREATE TABLE "ledger_chain" ("agency_id" bigint NOT NULL PRIMARY KEY REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "last_number" bigint unsigned NOT NULL CHECK ("last_number" >= 0), "last_hash" varchar(64) NOT NULL, "sample" bool NOT NULL);
CREATE TABLE "modelsearch_indexentry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" varchar(50) NOT NULL, "title_norm" real NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "autocomplete" text NULL, "body" text NULL, "title" text NOT NULL);
CREATE VIRTUAL TABLE modelsearch_indexentry_fts USING fts5(autocomplete, body, title);
CREATE TABLE "portal_fullrun" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "stage" smallint unsigned NOT NULL CHECK ("stage" >= 0), "after" bigint NOT NULL, "stamp" bigint NOT NULL, "everything" bool NOT NULL, "begun_at" datetime NOT NULL, "agency_id" bigint NULL UNIQUE REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "portal_publiclist" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "key" varchar(160) NOT NULL UNIQUE, "last_leaf" integer unsigned NOT NULL CHECK ("last_leaf" >= 0), "total" integer unsigned NOT NULL CHECK ("total" >= 0), "newest" bigint NULL, "years" text NOT NULL CHECK ((JSON_VALID("years") OR "years" IS NULL)), "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "portal_stalepage" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "path" varchar(250) NOT NULL, "kind" varchar(20) NOT NULL, "ref" varchar(250) NOT NULL, "priority" smallint unsigned NOT NULL CHECK ("priority" >= 0));
CREATE TABLE "portal_listleaf" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "start" bigint NOT NULL, "count" integer unsigned NOT NULL CHECK ("count" >= 0), "public_list_id" bigint NOT NULL REFERENCES "portal_publiclist" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "leaf_number_once" UNIQUE ("public_list_id", "number"));
CREATE TABLE "portal_listentry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "position" bigint NOT NULL, "item_id" bigint NOT NULL REFERENCES "catalog_item" ("id") DEFERRABLE INITIALLY DEFERRED, "public_list_id" bigint NOT NULL REFERENCES "portal_publiclist" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "entry_in_order" UNIQUE ("public_list_id", "position"), CONSTRAINT "item_once_per_list" UNIQUE ("item_id", "public_list_id"));
CREATE TABLE "registers_registerimport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "register" varchar(40) NOT NULL, "source" varchar(200) NOT NULL, "sha256" varchar(64) NOT NULL, "count" integer unsigned NOT NULL CHECK ("count" >= 0), "imported_at" datetime NOT NULL, "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "imported_by_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "registers_purchase" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "voided_on" date NULL, "title" varchar(200) NOT NULL, "number" varchar(100) NOT NULL, "concluded_on" date NOT NULL, "amount" decimal NOT NULL, "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "batch_id" bigint NULL REFERENCES "registers_registerimport" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "registers_openingbalance" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "voided_on" date NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "stocks" text NOT NULL CHECK ((JSON_VALID("stocks") OR "stocks" IS NULL)), "source" varchar(300) NOT NULL, "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "batch_id" bigint NULL REFERENCES "registers_registerimport" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "registers_normativedocument" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "voided_on" date NULL, "category" varchar(20) NOT NULL, "number" varchar(100) NOT NULL, "title" varchar(300) NOT NULL, "made_on" date NOT NULL, "effective_on" date NULL, "valid_until" date NULL, "published_on" date NULL, "published_in" varchar(200) NOT NULL, "ended_on" date NULL, "ending" varchar(10) NOT NULL, "ending_basis" varchar(300) NOT NULL, "reviewed_on" date NULL, "review" varchar(10) NOT NULL, "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "batch_id" bigint NULL REFERENCES "registers_registerimport" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "registers_decisioncount" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "voided_on" date NULL, "category" varchar(20) NOT NULL, "since" date NOT NULL, "until" date NOT NULL, "count" integer unsigned NOT NULL CHECK ("count" >= 0), "source" varchar(200) NOT NULL, "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "batch_id" bigint NULL REFERENCES "registers_registerimport" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "registers_decision" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "voided_on" date NULL, "category" varchar(20) NOT NULL, "number" varchar(100) NOT NULL, "matter" varchar(200) NOT NULL, "decided_on" date NOT NULL, "party_class" varchar(20) NOT NULL, "party" varchar(200) NOT NULL, "granted" varchar(10) NOT NULL, "is_public" bool NOT NULL, "ground" varchar(20) NOT NULL, "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "batch_id" bigint NULL REFERENCES "registers_registerimport" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "registers_charge" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "voided_on" date NULL, "item" varchar(200) NOT NULL, "number" varchar(100) NOT NULL, "received_on" date NOT NULL, "amount" decimal NOT NULL, "since" date NULL, "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "batch_id" bigint NULL REFERENCES "registers_registerimport" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "requests_draftreview" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "role" varchar(20) NOT NULL, "outcome" varchar(10) NOT NULL, "words" varchar(500) NOT NULL, "at" datetime NOT NULL, "absent_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "draft_id" bigint NOT NULL REFERENCES "requests_replydraft" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "requests_postedmail" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "waybill" varchar(40) NOT NULL, "signed" bool NOT NULL, "arrived_on" date NOT NULL, "remark" varchar(200) NOT NULL, "set_aside" varchar(200) NOT NULL, "entered_at" datetime NOT NULL, "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "entered_by_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "case_id" bigint NULL UNIQUE REFERENCES "requests_requestcase" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "requests_feenotice" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "scale" varchar(20) NOT NULL, "units" integer unsigned NOT NULL CHECK ("units" >= 0), "amount" integer unsigned NOT NULL CHECK ("amount" >= 0), "receipt" varchar(60) NOT NULL, "paid_on" date NULL, "event_id" bigint NOT NULL UNIQUE REFERENCES "requests_caseevent" ("id") DEFERRABLE INITIALLY DEFERRED, "case_id" bigint NOT NULL REFERENCES "requests_requestcase" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "requests_casefile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(20) NOT NULL, "name" varchar(200) NOT NULL, "file" varchar(100) NOT NULL, "size" bigint unsigned NOT NULL CHECK ("size" >= 0), "sha256" varchar(64) NOT NULL, "kept_at" datetime NOT NULL, "kept_by_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "case_id" bigint NOT NULL REFERENCES "requests_requestcase" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "requests_applicant" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "owner" char(32) NOT NULL, "sealed" text NOT NULL, "number_mark" varchar(64) NOT NULL, "name_mark" varchar(64) NOT NULL, "erased_on" date NULL, "case_id" bigint NOT NULL UNIQUE REFERENCES "requests_requestcase" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "requests_searchrecord" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "on" date NOT NULL, "place" varchar(300) NOT NULL, "words" varchar(300) NOT NULL, "searcher" varchar(60) NOT NULL, "hits" integer unsigned NOT NULL CHECK ("hits" >= 0), "found" text NOT NULL, "case_id" bigint NOT NULL REFERENCES "requests_requestcase" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "requests_calendarfeed" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "digest" varchar(64) NOT NULL UNIQUE, "made_at" datetime NOT NULL, "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "staff_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "calendar_once_per_agency" UNIQUE ("staff_id", "agency_id"));
CREATE TABLE "requests_replydraft" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "version" smallint unsigned NOT NULL CHECK ("version" >= 0), "round_number" smallint unsigned NOT NULL CHECK ("round_number" >= 0), "text" text NOT NULL, "chain" text NOT NULL CHECK ((JSON_VALID("chain") OR "chain" IS NULL)), "step" smallint unsigned NULL CHECK ("step" >= 0), "drafted_at" datetime NOT NULL, "reply_number" varchar(80) NOT NULL, "issued_on" date NULL, "late_confirmed" bool NOT NULL, "method" varchar(20) NOT NULL, "waybill" varchar(40) NOT NULL, "drafted_by_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "submitted_by_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "case_id" bigint NOT NULL REFERENCES "requests_requestcase" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "draft_version_once" UNIQUE ("case_id", "version"));
CREATE TABLE "requests_caseevent" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "round_number" smallint unsigned NOT NULL CHECK ("round_number" >= 0), "on" date NOT NULL, "act" varchar(30) NOT NULL, "until" date NULL, "delivered" date NULL, "notified" date NULL, "working_days" smallint unsigned NOT NULL CHECK ("working_days" >= 0), "position" varchar(10) NOT NULL, "party" varchar(100) NOT NULL, "joint" bool NOT NULL, "good_reason" bool NOT NULL, "words" text NOT NULL, "recorded_at" datetime NOT NULL, "recorded_by_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "case_id" bigint NOT NULL REFERENCES "requests_requestcase" ("id") DEFERRABLE INITIALLY DEFERRED, "of_id" bigint NULL REFERENCES "requests_caseevent" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "event_number_once" UNIQUE ("case_id", "number"));
CREATE TABLE "requests_requestcounter" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "series" varchar(10) NOT NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "last_serial" integer unsigned NOT NULL CHECK ("last_serial" >= 0), "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "request_counter_once" UNIQUE ("agency_id", "series", "year"));
CREATE TABLE "requests_spentproof" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "mark" varchar(64) NOT NULL UNIQUE, "ends_at" datetime NOT NULL);
CREATE TABLE "requests_requestcase" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "serial" integer unsigned NOT NULL CHECK ("serial" >= 0), "token" char(32) NOT NULL UNIQUE, "channel" varchar(20) NOT NULL, "oral" bool NOT NULL, "facts" text NOT NULL CHECK ((JSON_VALID("facts") OR "facts" IS NULL)), "received_on" date NOT NULL, "waybill" varchar(40) NOT NULL, "applicant_class" varchar(30) NOT NULL, "way" varchar(20) NOT NULL, "about" varchar(500) NOT NULL, "registered_at" datetime NOT NULL, "state" varchar(20) NOT NULL, "reply_due" date NULL, "provisional" bool NOT NULL, "late_by" smallint unsigned NULL CHECK ("late_by" >= 0), "outcome" varchar(40) NOT NULL, "replied_on" date NULL, "served_on" date NULL, "concluded_on" date NULL, "filed_on" date NULL, "round_number" smallint unsigned NOT NULL CHECK ("round_number" >= 0), "round_since" date NOT NULL, "reply_by" date NULL, "revision" integer unsigned NOT NULL CHECK ("revision" >= 0), "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "handler_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "registered_by_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NULL REFERENCES "agencies_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "unconfirmed" bool NOT NULL, CONSTRAINT "request_number_once" UNIQUE ("agency_id", "year", "serial"));
CREATE TABLE "requests_draft" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "digest" varchar(64) NOT NULL UNIQUE, "token" char(32) NOT NULL UNIQUE, "sealed" text NOT NULL, "expires_at" datetime NOT NULL, "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "case_id" bigint NULL REFERENCES "requests_requestcase" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "requests_draftfile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(20) NOT NULL, "sealed_name" text NOT NULL, "file" varchar(100) NOT NULL, "size" bigint unsigned NOT NULL CHECK ("size" >= 0), "sha256" varchar(64) NOT NULL, "draft_id" bigint NOT NULL REFERENCES "requests_draft" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "requests_passage" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "mark" varchar(64) NOT NULL, "span" bigint unsigned NOT NULL CHECK ("span" >= 0), "count" integer unsigned NOT NULL CHECK ("count" >= 0), "ends_at" datetime NOT NULL, CONSTRAINT "passage_once_per_span" UNIQUE ("mark", "span"));
CREATE TABLE "requests_querycode" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "digest" varchar(64) NOT NULL UNIQUE, "language" varchar(10) NOT NULL, "made_at" datetime NOT NULL, "case_id" bigint NOT NULL UNIQUE REFERENCES "requests_requestcase" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "requests_notice" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(20) NOT NULL, "occasion" integer unsigned NOT NULL CHECK ("occasion" >= 0), "via" varchar(10) NOT NULL, "language" varchar(10) NOT NULL, "state" varchar(10) NOT NULL, "attempts" smallint unsigned NOT NULL CHECK ("attempts" >= 0), "next_at" datetime NOT NULL, "error" varchar(200) NOT NULL, "made_at" datetime NOT NULL, "sent_at" datetime NULL, "case_id" bigint NOT NULL REFERENCES "requests_requestcase" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "notice_once_per_event" UNIQUE ("case_id", "kind", "occasion", "via"));
CREATE TABLE "requests_satisfaction" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "round_number" smallint unsigned NOT NULL CHECK ("round_number" >= 0), "stars" smallint unsigned NOT NULL CHECK ("stars" >= 0), "words" text NOT NULL, "at" datetime NOT NULL, "case_id" bigint NOT NULL REFERENCES "requests_requestcase" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "rated_once" UNIQUE ("case_id", "round_number"));
CREATE TABLE "requests_lettersettings" ("agency_id" bigint NOT NULL PRIMARY KEY REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "agency_kind" varchar(40) NOT NULL, "review_organ" varchar(200) NOT NULL, "second_review_organ" varchar(200) NOT NULL, "court" varchar(100) NOT NULL, "online_review" varchar(200) NOT NULL, "contact" varchar(200) NOT NULL, "payment" varchar(300) NOT NULL);
CREATE TABLE "requests_askeditem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "position" smallint unsigned NOT NULL CHECK ("position" >= 0), "name" varchar(500) NOT NULL, "doc_number" varchar(100) NOT NULL, "features" text NOT NULL, "outcome" varchar(40) NOT NULL, "grounds" text NOT NULL, "case_id" bigint NOT NULL REFERENCES "requests_requestcase" ("id") DEFERRABLE INITIALLY DEFERRED, "asked_as" text NOT NULL, "words_key" varchar(32) NOT NULL, CONSTRAINT "asked_position_once" UNIQUE ("case_id", "position"));
CREATE TABLE "requests_caseletter" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "letter" varchar(40) NOT NULL, "round_number" smallint unsigned NOT NULL CHECK ("round_number" >= 0), "on" date NOT NULL, "facts" text NOT NULL CHECK ((JSON_VALID("facts") OR "facts" IS NULL)), "lines" text NOT NULL CHECK ((JSON_VALID("lines") OR "lines" IS NULL)), "wordings" text NOT NULL CHECK ((JSON_VALID("wordings") OR "wordings" IS NULL)), "number" varchar(80) NOT NULL, "late" bool NOT NULL, "prepared_at" datetime NOT NULL, "issued_at" datetime NULL, "served_on" date NULL, "method" varchar(20) NOT NULL, "waybill" varchar(40) NOT NULL, "case_id" bigint NOT NULL REFERENCES "requests_requestcase" ("id") DEFERRABLE INITIALLY DEFERRED, "draft_id" bigint NULL REFERENCES "requests_replydraft" ("id") DEFERRABLE INITIALLY DEFERRED, "event_id" bigint NULL REFERENCES "requests_caseevent" ("id") DEFERRABLE INITIALLY DEFERRED, "issued_by_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "paper_id" bigint NULL UNIQUE REFERENCES "requests_casefile" ("id") DEFERRABLE INITIALLY DEFERRED, "of_id" bigint NULL REFERENCES "requests_caseletter" ("id") DEFERRABLE INITIALLY DEFERRED, "prepared_by_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "requests_itemreference" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(500) NOT NULL, "contact" varchar(300) NOT NULL, "agency_id" bigint NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "earlier_id" bigint NULL REFERENCES "requests_requestcase" ("id") DEFERRABLE INITIALLY DEFERRED, "item_id" bigint NOT NULL UNIQUE REFERENCES "requests_askeditem" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "requests_letterwording" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "letter" varchar(40) NOT NULL, "version" smallint unsigned NOT NULL CHECK ("version" >= 0), "valid_from" date NOT NULL, "texts" text NOT NULL CHECK ((JSON_VALID("texts") OR "texts" IS NULL)), "reason" varchar(300) NOT NULL, "made_at" datetime NOT NULL, "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "made_by_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "wording_version_once" UNIQUE ("agency_id", "letter", "version"));
CREATE TABLE "requests_requestrules" ("agency_id" bigint NOT NULL PRIMARY KEY REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "chain" text NOT NULL CHECK ((JSON_VALID("chain") OR "chain" IS NULL)), "reply_prefix" varchar(40) NOT NULL, "kept_years" smallint unsigned NOT NULL CHECK ("kept_years" >= 0), "how_to_pay" varchar(300) NOT NULL, "takes_online" bool NOT NULL, "escalate_at" text NOT NULL CHECK ((JSON_VALID("escalate_at") OR "escalate_at" IS NULL)));
CREATE TABLE "requests_escalation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "round_number" smallint unsigned NOT NULL CHECK ("round_number" >= 0), "step" smallint NOT NULL, "due" date NOT NULL, "on" date NOT NULL, "case_id" bigint NOT NULL REFERENCES "requests_requestcase" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "escalated_once_per_step" UNIQUE ("case_id", "round_number", "step"));
CREATE TABLE "requests_remedy" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "serial" integer unsigned NOT NULL CHECK ("serial" >= 0), "about" varchar(500) NOT NULL, "route" varchar(40) NOT NULL, "claimant" varchar(20) NOT NULL, "organ" varchar(100) NOT NULL, "organ_number" varchar(100) NOT NULL, "received_on" date NOT NULL, "simple" bool NOT NULL, "answer_by" date NOT NULL, "provisional" bool NOT NULL, "set_by" varchar(200) NOT NULL, "answered_on" date NULL, "instance" varchar(10) NOT NULL, "earlier_result" varchar(20) NOT NULL, "result" varchar(20) NOT NULL, "decided_on" date NULL, "decision_received_on" date NULL, "decision_number" varchar(200) NOT NULL, "orders" varchar(20) NOT NULL, "orders_words" text NOT NULL, "redo_by" date NULL, "reopened_on" date NULL, "answer_words" text NOT NULL, "lessons" text NOT NULL, "voided_on" date NULL, "revision" integer unsigned NOT NULL CHECK ("revision" >= 0), "recorded_at" datetime NOT NULL, "after_id" bigint NULL UNIQUE REFERENCES "requests_remedy" ("id") DEFERRABLE INITIALLY DEFERRED, "agency_id" bigint NOT NULL REFERENCES "agencies_agency" ("id") DEFERRABLE INITIALLY DEFERRED, "case_id" bigint NULL REFERENCES "requests_requestcase" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "remedy_number_once" UNIQUE ("agency_id", "year", "serial"));
CREATE TABLE "requests_answeritem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "drafted_at" datetime NOT NULL, "case_id" bigint NOT NULL REFERENCES "requests_requestcase" ("id") DEFERRABLE INITIALLY DEFERRED, "item_id" bigint NOT NULL UNIQUE REFERENCES "catalog_item" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "requests_redaction" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sizes" text NOT NULL CHECK ((JSON_VALID("sizes") OR "sizes" IS NULL)), "owner" char(32) NOT NULL, "sealed" text NOT NULL, "revision" integer unsigned NOT NULL CHECK ("revision" >= 0), "proof" text NOT NULL CHECK ((JSON_VALID("proof") OR "proof" IS NULL)), "begun_at" datetime NOT NULL, "begun_by_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "case_id" bigint NOT NULL REFERENCES "requests_requestcase" ("id") DEFERRABLE INITIALLY DEFERRED, "copy_id" bigint NULL REFERENCES "requests_casefile" ("id") DEFERRABLE INITIALLY DEFERRED, "pdf_id" bigint NOT NULL REFERENCES "requests_casefile" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" bigint NOT NULL REFERENCES "requests_casefile" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "requests_redactionbox" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "page" integer unsigned NOT NULL CHECK ("page" >= 0), "left" real NOT NULL, "top" real NOT NULL, "right" real NOT NULL, "bottom" real NOT NULL, "ground" varchar(30) NOT NULL, "found" bool NOT NULL, "read" bool NOT NULL, "redaction_id" bigint NOT NULL REFERENCES "requests_redaction" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "requests_givenexamination" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "rules" varchar(64) NOT NULL, "result" text NOT NULL CHECK ((JSON_VALID("result") OR "result" IS NULL)), "examined_at" datetime NOT NULL, "kept_id" bigint NOT NULL REFERENCES "requests_casefile" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "given_examined_once" UNIQUE ("kept_id", "rules"));
CREATE TABLE "requests_givenoverride" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "key" varchar(64) NOT NULL, "code" varchar(60) NOT NULL, "reason" varchar(300) NOT NULL, "at" datetime NOT NULL, "by_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "case_id" bigint NOT NULL REFERENCES "requests_requestcase" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "given_overridden_once" UNIQUE ("case_id", "key"));
CREATE TABLE "django_session" ("session_key" varchar(40) NOT NULL PRIMARY KEY, "session_data" text NOT NULL, "expire_date" datetime NOT NULL);
CREATE TABLE "taggit_taggeditem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" integer NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "tag_id" integer NOT NULL REFERENCES "taggit_tag" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "taggit_taggeditem_content_type_id_object_id_tag_id_4bb97a8e_uniq" UNIQUE ("content_type_id", "object_id", "tag_id"));
CREATE TABLE "taggit_tag" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(100) NOT NULL UNIQUE, "slug" varchar(100) NOT NULL UNIQUE);
CREATE TABLE "wagtailadmin_admin" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT);
CREATE TABLE "wagtailadmin_editingsession" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" varchar(255) NOT NULL, "last_seen_at" datetime NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "is_editing" bool NOT NULL);
CREATE TABLE "wagtailadmin_formstate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "data" text NOT NULL, "object_id" varchar(255) NOT NULL, "parent_object_id" varchar(255) NOT NULL, "last_updated_at" datetime NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtaildocs_document" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(255) NOT NULL, "file" varchar(100) NOT NULL, "created_at" datetime NOT NULL, "uploaded_by_user_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "collection_id" integer NOT NULL REFERENCES "wagtailcore_collection" ("id") DEFERRABLE INITIALLY DEFERRED, "file_hash" varchar(40) NOT NULL, "file_size" bigint unsigned NULL CHECK ("file_size" >= 0));
CREATE TABLE "wagtailimages_rendition" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "width" integer NOT NULL, "height" integer NOT NULL, "focal_point_key" varchar(16) NOT NULL, "filter_spec" varchar(255) NOT NULL, "image_id" integer NOT NULL REFERENCES "wagtailimages_image" ("id") DEFERRABLE INITIALLY DEFERRED, "file" varchar(100) NOT NULL);
CREATE TABLE "wagtailimages_image" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(255) NOT NULL, "file" varchar(100) NOT NULL, "width" integer NOT NULL, "height" integer NOT NULL, "created_at" datetime NOT NULL, "focal_point_x" integer unsigned NULL CHECK ("focal_point_x" >= 0), "focal_point_y" integer unsigned NULL CHECK ("focal_point_y" >= 0), "focal_point_width" integer unsigned NULL CHECK ("focal_point_width" >= 0), "focal_point_height" integer unsigned NULL CHECK ("focal_point_height" >= 0), "uploaded_by_user_id" bigint NULL REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "file_size" integer unsigned NULL CHECK ("file_size" >= 0), "collection_id" integer NOT NULL REFERENCES "wagtailcore_collection" ("id") DEFERRABLE INITIALLY DEFERRED, "file_hash" varchar(40) NOT NULL, "description" varchar(255) NOT NULL);
CREATE TABLE "wagtailusers_userprofile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "submitted_notifications" bool NOT NULL, "approved_notifications" bool NOT NULL, "rejected_notifications" bool NOT NULL, "user_id" bigint NOT NULL UNIQUE REFERENCES "agencies_staff" ("id") DEFERRABLE INITIALLY DEFERRED, "preferred_language" varchar(10) NOT NULL, "current_time_zone" varchar(40) NOT NULL, "avatar" varchar(100) NOT NULL, "updated_comments_notifications" bool NOT NULL, "dismissibles" text NOT NULL CHECK ((JSON_VALID("dismissibles") OR "dismissibles" IS NULL)), "theme" varchar(40) NOT NULL, "density" varchar(40) NOT NULL, "contrast" varchar(40) NOT NULL, "keyboard_shortcuts" bool NOT NULL);
INSERT INTO "django_migrations" VALUES (1, 'contenttypes', '0001_initial', '2026-11-23 00:09:06.381503');
INSERT INTO "django_migrations" VALUES (2, 'contenttypes', '0002_remove_content_type_name', '2026-11-23 00:09:06.391715');
INSERT INTO "django_migrations" VALUES (3, 'auth', '0001_initial', '2026-11-23 00:09:06.417855');
INSERT INTO "django_migrations" VALUES (4, 'auth', '0002_alter_permission_name_max_length', '2026-11-23 00:09:06.435656');
INSERT INTO "django_migrations" VALUES (5, 'auth', '0003_alter_user_email_max_length', '2026-11-23 00:09:06.454403');
INSERT INTO "django_migrations" VALUES (6, 'auth', '0004_alter_user_username_opts', '2026-11-23 00:09:06.468703');
INSERT INTO "django_migrations" VALUES (7, 'auth', '0005_alter_user_last_login_null', '2026-11-23 00:09:06.489218');
INSERT INTO "django_migrations" VALUES (8, 'auth', '0006_require_contenttypes_0002', '2026-11-23 00:09:06.497929');
INSERT INTO "django_migrations" VALUES (9, 'auth', '0007_alter_validators_add_error_messages', '2026-11-23 00:09:06.509342');
INSERT INTO "django_migrations" VALUES (10, 'auth', '0008_alter_user_username_max_length', '2026-11-23 00:09:06.524775');
INSERT INTO "django_migrations" VALUES (11, 'auth', '0009_alter_user_last_name_max_length', '2026-11-23 00:09:06.543325');
INSERT INTO "django_migrations" VALUES (12, 'auth', '0010_alter_group_name_max_length', '2026-11-23 00:09:06.555358');
INSERT INTO "django_migrations" VALUES (13, 'auth', '0011_update_proxy_permissions', '2026-11-23 00:09:06.566597');
INSERT INTO "django_migrations" VALUES (14, 'auth', '0012_alter_user_first_name_max_length', '2026-11-23 00:09:06.580646');
INSERT INTO "django_migrations" VALUES (15, 'agencies', '0001_initial', '2026-11-23 00:09:06.692440');
INSERT INTO "django_migrations" VALUES (16, 'agencies', '0002_nobody_is_superuser', '2026-11-23 00:09:06.753478');
INSERT INTO "django_migrations" VALUES (17, 'agencies', '0003_website_mark', '2026-11-23 00:09:06.795615');
INSERT INTO "django_migrations" VALUES (18, 'agencies', '0004_absence', '2026-11-23 00:09:06.825329');
INSERT INTO "django_migrations" VALUES (19, 'agencies', '0005_entered_years', '2026-11-23 00:09:06.873862');
INSERT INTO "django_migrations" VALUES (20, 'wagtailcore', '0001_initial', '2026-11-23 00:09:07.165904');
INSERT INTO "django_migrations" VALUES (21, 'wagtailcore', '0002_initial_data', '2026-11-23 00:09:07.166934');
INSERT INTO "django_migrations" VALUES (22, 'wagtailcore', '0003_add_uniqueness_constraint_on_group_page_permission', '2026-11-23 00:09:07.167703');
INSERT INTO "django_migrations" VALUES (23, 'wagtailcore', '0004_page_locked', '2026-11-23 00:09:07.168446');
INSERT INTO "django_migrations" VALUES (24, 'wagtailcore', '0005_add_page_lock_permission_to_moderators', '2026-11-23 00:09:07.169098');
INSERT INTO "django_migrations" VALUES (25, 'wagtailcore', '0006_add_lock_page_permission', '2026-11-23 00:09:07.170055');
INSERT INTO "django_migrations" VALUES (26, 'wagtailcore', '0007_page_latest_revision_created_at', '2026-11-23 00:09:07.170852');
INSERT INTO "django_migrations" VALUES (27, 'wagtailcore', '0008_populate_latest_revision_created_at', '2026-11-23 00:09:07.171656');
INSERT INTO "django_migrations" VALUES (28, 'wagtailcore', '0009_remove_auto_now_add_from_pagerevision_created_at', '2026-11-23 00:09:07.172549');
INSERT INTO "django_migrations" VALUES (29, 'wagtailcore', '0010_change_page_owner_to_null_on_delete', '2026-11-23 00:09:07.173225');
INSERT INTO "django_migrations" VALUES (30, 'wagtailcore', '0011_page_first_published_at', '2026-11-23 00:09:07.173817');
INSERT INTO "django_migrations" VALUES (31, 'wagtailcore', '0012_extend_page_slug_field', '2026-11-23 00:09:07.174277');
INSERT INTO "django_migrations" VALUES (32, 'wagtailcore', '0013_update_golive_expire_help_text', '2026-11-23 00:09:07.174724');
INSERT INTO "django_migrations" VALUES (33, 'wagtailcore', '0014_add_verbose_name', '2026-11-23 00:09:07.175334');
INSERT INTO "django_migrations" VALUES (34, 'wagtailcore', '0015_add_more_verbose_names', '2026-11-23 00:09:07.175804');
INSERT INTO "django_migrations" VALUES (35, 'wagtailcore', '0016_change_page_url_path_to_text_field', '2026-11-23 00:09:07.176282');
INSERT INTO "django_migrations" VALUES (36, 'wagtailcore', '0017_change_edit_page_permission_description', '2026-11-23 00:09:07.190262');
INSERT INTO "django_migrations" VALUES (37, 'wagtailcore', '0018_pagerevision_submitted_for_moderation_index', '2026-11-23 00:09:07.217220');
INSERT INTO "django_migrations" VALUES (38, 'wagtailcore', '0019_verbose_names_cleanup', '2026-11-23 00:09:07.323514');
INSERT INTO "django_migrations" VALUES (39, 'wagtailcore', '0020_add_index_on_page_first_published_at', '2026-11-23 00:09:07.348412');
INSERT INTO "django_migrations" VALUES (40, 'wagtailcore', '0021_capitalizeverbose', '2026-11-23 00:09:08.134671');
INSERT INTO "django_migrations" VALUES (41, 'wagtailcore', '0022_add_site_name', '2026-11-23 00:09:08.163267');
INSERT INTO "django_migrations" VALUES (42, 'wagtailcore', '0023_alter_page_revision_on_delete_behaviour', '2026-11-23 00:09:08.214313');
INSERT INTO "django_migrations" VALUES (43, 'wagtailcore', '0024_collection', '2026-11-23 00:09:08.220482');
INSERT INTO "django_migrations" VALUES (44, 'wagtailcore', '0025_collection_initial_data', '2026-11-23 00:09:08.279439');
INSERT INTO "django_migrations" VALUES (45, 'wagtailcore', '0026_group_collection_permission', '2026-11-23 00:09:08.368384');
INSERT INTO "django_migrations" VALUES (46, 'wagtailcore', '0027_fix_collection_path_collation', '2026-11-23 00:09:08.429943');
INSERT INTO "django_migrations" VALUES (47, 'wagtailcore', '0024_alter_page_content_type_on_delete_behaviour', '2026-11-23 00:09:08.475198');
INSERT INTO "django_migrations" VALUES (48, 'wagtailcore', '0028_merge', '2026-11-23 00:09:08.476763');
INSERT INTO "django_migrations" VALUES (49, 'wagtailcore', '0029_unicode_slugfield_dj19', '2026-11-23 00:09:08.542723');
INSERT INTO "django_migrations" VALUES (50, 'wagtailcore', '0030_index_on_pagerevision_created_at', '2026-11-23 00:09:08.594248');
INSERT INTO "django_migrations" VALUES (51, 'wagtailcore', '0031_add_page_view_restriction_types', '2026-11-23 00:09:08.734169');
INSERT INTO "django_migrations" VALUES (52, 'wagtailcore', '0032_add_bulk_delete_page_permission', '2026-11-23 00:09:08.756081');
INSERT INTO "django_migrations" VALUES (53, 'wagtailcore', '0033_remove_golive_expiry_help_text', '2026-11-23 00:09:08.824338');
INSERT INTO "django_migrations" VALUES (54, 'wagtailcore', '0034_page_live_revision', '2026-11-23 00:09:08.893846');
INSERT INTO "django_migrations" VALUES (55, 'wagtailcore', '0035_page_last_published_at', '2026-11-23 00:09:08.938672');
INSERT INTO "django_migrations" VALUES (56, 'wagtailcore', '0036_populate_page_last_published_at', '2026-11-23 00:09:08.985931');
INSERT INTO "django_migrations" VALUES (57, 'wagtailcore', '0037_set_page_owner_editable', '2026-11-23 00:09:09.026692');
INSERT INTO "django_migrations" VALUES (58, 'wagtailcore', '0038_make_first_published_at_editable', '2026-11-23 00:09:09.057814');
INSERT INTO "django_migrations" VALUES (59, 'wagtailcore', '0039_collectionviewrestriction', '2026-11-23 00:09:09.189890');
INSERT INTO "django_migrations" VALUES (60, 'wagtailcore', '0040_page_draft_title', '2026-11-23 00:09:09.283133');
INSERT INTO "django_migrations" VALUES (61, 'wagtailcore', '0041_group_collection_permissions_verbose_name_plural', '2026-11-23 00:09:09.307099');
INSERT INTO "django_migrations" VALUES (62, 'wagtailcore', '0042_index_on_pagerevision_approved_go_live_at', '2026-11-23 00:09:09.347521');
INSERT INTO "django_migrations" VALUES (63, 'wagtailcore', '0043_lock_fields', '2026-11-23 00:09:09.469878');
INSERT INTO "django_migrations" VALUES (64, 'wagtailcore', '0044_add_unlock_grouppagepermission', '2026-11-23 00:09:09.514366');
INSERT INTO "django_migrations" VALUES (65, 'wagtailcore', '0045_assign_unlock_grouppagepermission', '2026-11-23 00:09:09.583141');
INSERT INTO "django_migrations" VALUES (66, 'wagtailcore', '0046_site_name_remove_null', '2026-11-23 00:09:09.744018');
INSERT INTO "django_migrations" VALUES (67, 'wagtailcore', '0047_add_workflow_models', '2026-11-23 00:09:10.254027');
INSERT INTO "django_migrations" VALUES (68, 'wagtailcore', '0048_add_default_workflows', '2026-11-23 00:09:10.388882');
INSERT INTO "django_migrations" VALUES (69, 'wagtailcore', '0049_taskstate_finished_by', '2026-11-23 00:09:10.450026');
INSERT INTO "django_migrations" VALUES (70, 'wagtailcore', '0050_workflow_rejected_to_needs_changes', '2026-11-23 00:09:10.595769');
INSERT INTO "django_migrations" VALUES (71, 'wagtailcore', '0051_taskstate_comment', '2026-11-23 00:09:10.667929');
INSERT INTO "django_migrations" VALUES (72, 'wagtailcore', '0052_pagelogentry', '2026-11-23 00:09:10.754014');
INSERT INTO "django_migrations" VALUES (73, 'wagtailcore', '0053_locale_model', '2026-11-23 00:09:10.761429');
INSERT INTO "django_migrations" VALUES (74, 'wagtailcore', '0054_initial_locale', '2026-11-23 00:09:10.858539');
INSERT INTO "django_migrations" VALUES (75, 'wagtailcore', '0055_page_locale_fields', '2026-11-23 00:09:11.053873');
INSERT INTO "django_migrations" VALUES (76, 'wagtailcore', '0056_page_locale_fields_populate', '2026-11-23 00:09:11.118859');
INSERT INTO "django_migrations" VALUES (77, 'wagtailcore', '0057_page_locale_fields_notnull', '2026-11-23 00:09:11.273688');
INSERT INTO "django_migrations" VALUES (78, 'wagtailcore', '0058_page_alias_of', '2026-11-23 00:09:11.339081');
INSERT INTO "django_migrations" VALUES (79, 'wagtailcore', '0059_apply_collection_ordering', '2026-11-23 00:09:11.523883');
INSERT INTO "django_migrations" VALUES (80, 'wagtailcore', '0060_fix_workflow_unique_constraint', '2026-11-23 00:09:11.645047');
INSERT INTO "django_migrations" VALUES (81, 'wagtailcore', '0061_change_promote_tab_helpt_text_and_verbose_names', '2026-11-23 00:09:11.749983');
INSERT INTO "django_migrations" VALUES (82, 'wagtailcore', '0062_comment_models_and_pagesubscription', '2026-11-23 00:09:11.975017');
INSERT INTO "django_migrations" VALUES (83, 'wagtailcore', '0063_modellogentry', '2026-11-23 00:09:12.069857');
INSERT INTO "django_migrations" VALUES (84, 'wagtailcore', '0064_log_timestamp_indexes', '2026-11-23 00:09:12.213649');
INSERT INTO "django_migrations" VALUES (85, 'wagtailcore', '0065_log_entry_uuid', '2026-11-23 00:09:12.347313');
INSERT INTO "django_migrations" VALUES (86, 'wagtailcore', '0066_collection_management_permissions', '2026-11-23 00:09:12.447265');
INSERT INTO "django_migrations" VALUES (87, 'wagtailcore', '0067_alter_pagerevision_content_json', '2026-11-23 00:09:12.587173');
INSERT INTO "django_migrations" VALUES (88, 'wagtailcore', '0068_log_entry_empty_object', '2026-11-23 00:09:12.699980');
INSERT INTO "django_migrations" VALUES (89, 'wagtailcore', '0069_log_entry_jsonfield', '2026-11-23 00:09:12.948034');
INSERT INTO "django_migrations" VALUES (90, 'wagtailcore', '0070_rename_pagerevision_revision', '2026-11-23 00:09:13.883880');
INSERT INTO "django_migrations" VALUES (91, 'wagtailcore', '0071_populate_revision_content_type', '2026-11-23 00:09:13.965327');
INSERT INTO "django_migrations" VALUES (92, 'wagtailcore', '0072_alter_revision_content_type_notnull', '2026-11-23 00:09:14.160304');
INSERT INTO "django_migrations" VALUES (93, 'wagtailcore', '0073_page_latest_revision', '2026-11-23 00:09:14.253862');
INSERT INTO "django_migrations" VALUES (94, 'wagtailcore', '0074_revision_object_str', '2026-11-23 00:09:14.347197');
INSERT INTO "django_migrations" VALUES (95, 'wagtailcore', '0075_populate_latest_revision_and_revision_object_str', '2026-11-23 00:09:14.481348');
INSERT INTO "django_migrations" VALUES (96, 'wagtailcore', '0076_modellogentry_revision', '2026-11-23 00:09:14.569593');
INSERT INTO "django_migrations" VALUES (97, 'wagtailcore', '0077_alter_revision_user', '2026-11-23 00:09:14.673913');
INSERT INTO "django_migrations" VALUES (98, 'wagtailcore', '0078_referenceindex', '2026-11-23 00:09:14.745813');
INSERT INTO "django_migrations" VALUES (99, 'wagtailcore', '0079_rename_taskstate_page_revision', '2026-11-23 00:09:14.854511');
INSERT INTO "django_migrations" VALUES (100, 'wagtailcore', '0080_generic_workflowstate', '2026-11-23 00:09:15.476032');
INSERT INTO "django_migrations" VALUES (101, 'wagtailcore', '0081_populate_workflowstate_content_type', '2026-11-23 00:09:15.571963');
INSERT INTO "django_migrations" VALUES (102, 'wagtailcore', '0082_alter_workflowstate_content_type_notnull', '2026-11-23 00:09:15.757831');
INSERT INTO "django_migrations" VALUES (103, 'wagtailcore', '0083_workflowcontenttype', '2026-11-23 00:09:15.820016');
INSERT INTO "django_migrations" VALUES (104, 'wagtailcore', '0084_add_default_page_permissions', '2026-11-23 00:09:15.941694');
INSERT INTO "django_migrations" VALUES (105, 'wagtailcore', '0085_add_grouppagepermission_permission', '2026-11-23 00:09:16.068219');
INSERT INTO "django_migrations" VALUES (106, 'wagtailcore', '0086_populate_grouppagepermission_permission', '2026-11-23 00:09:16.287563');
INSERT INTO "django_migrations" VALUES (107, 'wagtailcore', '0087_alter_grouppagepermission_unique_together_and_more', '2026-11-23 00:09:16.655873');
INSERT INTO "django_migrations" VALUES (108, 'wagtailcore', '0088_fix_log_entry_json_timestamps', '2026-11-23 00:09:17.007742');
INSERT INTO "django_migrations" VALUES (109, 'wagtailcore', '0089_log_entry_data_json_null_to_object', '2026-11-23 00:09:17.082060');
INSERT INTO "django_migrations" VALUES (110, 'wagtailcore', '0090_remove_grouppagepermission_permission_type', '2026-11-23 00:09:17.314882');
INSERT INTO "django_migrations" VALUES (111, 'wagtailcore', '0091_remove_revision_submitted_for_moderation', '2026-11-23 00:09:17.374743');
INSERT INTO "django_migrations" VALUES (112, 'wagtailcore', '0092_alter_collectionviewrestriction_password_and_more', '2026-11-23 00:09:17.498562');
INSERT INTO "django_migrations" VALUES (113, 'wagtailcore', '0093_uploadedfile', '2026-11-23 00:09:17.581758');
INSERT INTO "django_migrations" VALUES (114, 'wagtailcore', '0094_alter_page_locale', '2026-11-23 00:09:17.664119');
INSERT INTO "django_migrations" VALUES (115, 'wagtailcore', '0095_groupsitepermission', '2026-11-23 00:09:17.745767');
INSERT INTO "django_migrations" VALUES (116, 'wagtailcore', '0096_referenceindex_referenceindex_source_object_and_more', '2026-11-23 00:09:17.801210');
INSERT INTO "django_migrations" VALUES (117, 'wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes', '2026-11-23 00:09:17.911024');
INSERT INTO "django_migrations" VALUES (118, 'wagtailcore', '0098_apitoken', '2026-11-23 00:09:17.993758');
INSERT INTO "django_migrations" VALUES (119, 'catalog', '0001_initial', '2026-11-23 00:09:19.070568');
INSERT INTO "django_migrations" VALUES (120, 'catalog', '0002_text_may_be_blank', '2026-11-23 00:09:19.159502');
INSERT INTO "django_migrations" VALUES (121, 'catalog', '0003_review', '2026-11-23 00:09:20.777879');
INSERT INTO "django_migrations" VALUES (122, 'catalog', '0004_checks', '2026-11-23 00:09:21.501746');
INSERT INTO "django_migrations" VALUES (123, 'catalog', '0005_schedules', '2026-11-23 00:09:21.621758');
INSERT INTO "django_migrations" VALUES (124, 'catalog', '0006_digests', '2026-11-23 00:09:21.746471');
INSERT INTO "django_migrations" VALUES (125, 'annual_report', '0001_initial', '2026-11-23 00:09:21.881546');
INSERT INTO "django_migrations" VALUES (126, 'annual_report', '0002_year', '2026-11-23 00:09:23.618118');
INSERT INTO "django_migrations" VALUES (127, 'annual_report', '0003_board', '2026-11-23 00:09:23.781721');
INSERT INTO "django_migrations" VALUES (128, 'django_tasks_database', '0001_initial', '2026-11-23 00:09:23.788930');
INSERT INTO "django_migrations" VALUES (129, 'django_tasks_database', '0002_alter_dbtaskresult_options', '2026-11-23 00:09:23.799350');
INSERT INTO "django_migrations" VALUES (130, 'django_tasks_database', '0003_dbtaskresult_enqueued_at_dbtaskresult_finished_at', '2026-11-23 00:09:23.837331');
INSERT INTO "django_migrations" VALUES (131, 'django_tasks_database', '0004_dbtaskresult_started_at', '2026-11-23 00:09:23.848536');
INSERT INTO "django_migrations" VALUES (132, 'django_tasks_database', '0005_alter_dbtaskresult_priority_and_more', '2026-11-23 00:09:23.897218');
INSERT INTO "django_migrations" VALUES (133, 'django_tasks_database', '0006_alter_dbtaskresult_args_kwargs_and_more', '2026-11-23 00:09:24.013934');
INSERT INTO "django_migrations" VALUES (134, 'django_tasks_database', '0007_add_separate_results_fields', '2026-11-23 00:09:24.045417');
INSERT INTO "django_migrations" VALUES (135, 'django_tasks_database', '0008_separate_results_field', '2026-11-23 00:09:24.243517');
INSERT INTO "django_migrations" VALUES (136, 'django_tasks_database', '0009_remove_results_field', '2026-11-23 00:09:24.281469');
INSERT INTO "django_migrations" VALUES (137, 'django_tasks_database', '0010_alter_dbtaskresult_status', '2026-11-23 00:09:24.316078');
INSERT INTO "django_migrations" VALUES (138, 'django_tasks_database', '0011_rename_complete_status', '2026-11-23 00:09:24.455526');
INSERT INTO "django_migrations" VALUES (139, 'django_tasks_database', '0012_add_separate_exception_fields', '2026-11-23 00:09:24.501555');
INSERT INTO "django_migrations" VALUES (140, 'django_tasks_database', '0013_separate_exception_fields', '2026-11-23 00:09:24.821310');
INSERT INTO "django_migrations" VALUES (141, 'django_tasks_database', '0014_remove_dbtaskresult_exception_data', '2026-11-23 00:09:24.848382');
INSERT INTO "django_migrations" VALUES (142, 'django_tasks_database', '0015_correctly_order_run_after', '2026-11-23 00:09:24.859445');
INSERT INTO "django_migrations" VALUES (143, 'django_tasks_database', '0016_remove_dbtaskresult_django_task_new_ordering_idx_and_more', '2026-11-23 00:09:25.172975');
INSERT INTO "django_migrations" VALUES (144, 'django_tasks_database', '0017_dbtaskresult_metadata', '2026-11-23 00:09:25.220240');
INSERT INTO "django_migrations" VALUES (145, 'django_tasks_database', '0018_rename_succeeded_status', '2026-11-23 00:09:25.441546');
INSERT INTO "django_migrations" VALUES (146, 'django_tasks_database', '0019_rename_django_task_new_ordering_idx_tasks_db_new_ordering_idx_and_more', '2026-11-23 00:09:25.509078');
INSERT INTO "django_migrations" VALUES (147, 'django_tasks_database', '0020_update_db_task_result_ordering', '2026-11-23 00:09:25.546601');
INSERT INTO "django_migrations" VALUES (148, 'django_tasks_database', '0021_conditional_partial_index_ordering', '2026-11-23 00:09:25.571331');
INSERT INTO "django_migrations" VALUES (149, 'ledger', '0001_initial', '2026-11-23 00:09:26.013906');
INSERT INTO "django_migrations" VALUES (150, 'ledger', '0002_kinds_asked_when_needed', '2026-11-23 00:09:26.176231');
INSERT INTO "django_migrations" VALUES (151, 'ledger', '0003_chained', '2026-11-23 00:09:27.898051');
INSERT INTO "django_migrations" VALUES (152, 'ledger', '0004_hashes', '2026-11-23 00:09:28.087970');
INSERT INTO "django_migrations" VALUES (153, 'ledger', '0005_guarded', '2026-11-23 00:09:28.337247');
INSERT INTO "django_migrations" VALUES (154, 'ledger', '0006_chains_step_along_entries', '2026-11-23 00:09:28.588101');
INSERT INTO "django_migrations" VALUES (155, 'ledger', '0007_sample_chains', '2026-11-23 00:09:29.638189');
INSERT INTO "django_migrations" VALUES (156, 'modelsearch', '0001_initial', '2026-11-23 00:09:29.961855');
INSERT INTO "django_migrations" VALUES (157, 'modelsearch', '0002_customise_indexentry', '2026-11-23 00:09:30.466280');
INSERT INTO "django_migrations" VALUES (158, 'modelsearch', '0003_add_text_fields', '2026-11-23 00:09:30.474235');
INSERT INTO "django_migrations" VALUES (159, 'modelsearch', '0004_rename_modelsear_autocom_476c89_gin_modelsearch_autocom_ea8581_gin_and_more', '2026-11-23 00:09:30.476877');
INSERT INTO "django_migrations" VALUES (160, 'portal', '0001_initial', '2026-11-23 00:09:31.884329');
INSERT INTO "django_migrations" VALUES (161, 'registers', '0001_initial', '2026-11-23 00:09:34.050027');
INSERT INTO "django_migrations" VALUES (162, 'requests', '0001_initial', '2026-11-23 00:09:42.510345');
INSERT INTO "django_migrations" VALUES (163, 'requests', '0002_applying', '2026-11-23 00:09:44.661870');
INSERT INTO "django_migrations" VALUES (164, 'requests', '0003_letters', '2026-11-23 00:09:49.462739');
INSERT INTO "django_migrations" VALUES (165, 'requests', '0004_remedies', '2026-11-23 00:09:49.932361');
INSERT INTO "django_migrations" VALUES (166, 'requests', '0005_redacting', '2026-11-23 00:09:51.200411');
INSERT INTO "django_migrations" VALUES (167, 'sessions', '0001_initial', '2026-11-23 00:09:51.210842');
INSERT INTO "django_migrations" VALUES (168, 'taggit', '0001_initial', '2026-11-23 00:09:51.418217');
INSERT INTO "django_migrations" VALUES (169, 'taggit', '0002_auto_20150616_2121', '2026-11-23 00:09:51.451094');
INSERT INTO "django_migrations" VALUES (170, 'taggit', '0003_taggeditem_add_unique_index', '2026-11-23 00:09:51.510860');
INSERT INTO "django_migrations" VALUES (171, 'taggit', '0004_alter_taggeditem_content_type_alter_taggeditem_tag', '2026-11-23 00:09:51.913276');
INSERT INTO "django_migrations" VALUES (172, 'taggit', '0005_auto_20220424_2025', '2026-11-23 00:09:51.936830');
INSERT INTO "django_migrations" VALUES (173, 'taggit', '0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx', '2026-11-23 00:09:51.994777');
INSERT INTO "django_migrations" VALUES (174, 'wagtailadmin', '0001_create_admin_access_permissions', '2026-11-23 00:09:52.146220');
INSERT INTO "django_migrations" VALUES (175, 'wagtailadmin', '0002_admin', '2026-11-23 00:09:52.150943');
INSERT INTO "django_migrations" VALUES (176, 'wagtailadmin', '0003_admin_managed', '2026-11-23 00:09:52.158224');
INSERT INTO "django_migrations" VALUES (177, 'wagtailadmin', '0004_editingsession', '2026-11-23 00:09:52.322382');
INSERT INTO "django_migrations" VALUES (178, 'wagtailadmin', '0005_editingsession_is_editing', '2026-11-23 00:09:52.432678');
INSERT INTO "django_migrations" VALUES (179, 'wagtailadmin', '0006_formstate', '2026-11-23 00:09:52.569419');
INSERT INTO "django_migrations" VALUES (180, 'wagtaildocs', '0001_initial', '2026-11-23 00:09:52.825282');
INSERT INTO "django_migrations" VALUES (181, 'wagtaildocs', '0002_initial_data', '2026-11-23 00:09:53.017336');
INSERT INTO "django_migrations" VALUES (182, 'wagtaildocs', '0003_add_verbose_names', '2026-11-23 00:09:53.477182');
INSERT INTO "django_migrations" VALUES (183, 'wagtaildocs', '0004_capitalizeverbose', '2026-11-23 00:09:54.263668');
INSERT INTO "django_migrations" VALUES (184, 'wagtaildocs', '0005_document_collection', '2026-11-23 00:09:54.419156');
INSERT INTO "django_migrations" VALUES (185, 'wagtaildocs', '0006_copy_document_permissions_to_collections', '2026-11-23 00:09:54.560563');
INSERT INTO "django_migrations" VALUES (186, 'wagtaildocs', '0005_alter_uploaded_by_user_on_delete_action', '2026-11-23 00:09:54.897761');
INSERT INTO "django_migrations" VALUES (187, 'wagtaildocs', '0007_merge', '2026-11-23 00:09:54.900012');
INSERT INTO "django_migrations" VALUES (188, 'wagtaildocs', '0008_document_file_size', '2026-11-23 00:09:54.990177');
INSERT INTO "django_migrations" VALUES (189, 'wagtaildocs', '0009_document_verbose_name_plural', '2026-11-23 00:09:55.108611');
INSERT INTO "django_migrations" VALUES (190, 'wagtaildocs', '0010_document_file_hash', '2026-11-23 00:09:55.240260');
INSERT INTO "django_migrations" VALUES (191, 'wagtaildocs', '0011_add_choose_permissions', '2026-11-23 00:09:55.622399');
INSERT INTO "django_migrations" VALUES (192, 'wagtaildocs', '0012_uploadeddocument', '2026-11-23 00:09:55.885751');
INSERT INTO "django_migrations" VALUES (193, 'wagtaildocs', '0013_delete_uploadeddocument', '2026-11-23 00:09:55.888982');
INSERT INTO "django_migrations" VALUES (194, 'wagtaildocs', '0014_alter_document_file_size', '2026-11-23 00:09:55.997814');
INSERT INTO "django_migrations" VALUES (195, 'wagtailimages', '0001_initial', '2026-11-23 00:09:56.746065');
INSERT INTO "django_migrations" VALUES (196, 'wagtailimages', '0002_initial_data', '2026-11-23 00:09:56.746698');
INSERT INTO "django_migrations" VALUES (197, 'wagtailimages', '0003_fix_focal_point_fields', '2026-11-23 00:09:56.747154');
INSERT INTO "django_migrations" VALUES (198, 'wagtailimages', '0004_make_focal_point_key_not_nullable', '2026-11-23 00:09:56.747528');
INSERT INTO "django_migrations" VALUES (199, 'wagtailimages', '0005_make_filter_spec_unique', '2026-11-23 00:09:56.747893');
INSERT INTO "django_migrations" VALUES (200, 'wagtailimages', '0006_add_verbose_names', '2026-11-23 00:09:56.748282');
INSERT INTO "django_migrations" VALUES (201, 'wagtailimages', '0007_image_file_size', '2026-11-23 00:09:56.748644');
INSERT INTO "django_migrations" VALUES (202, 'wagtailimages', '0008_image_created_at_index', '2026-11-23 00:09:56.749018');
INSERT INTO "django_migrations" VALUES (203, 'wagtailimages', '0009_capitalizeverbose', '2026-11-23 00:09:56.749405');
INSERT INTO "django_migrations" VALUES (204, 'wagtailimages', '0010_change_on_delete_behaviour', '2026-11-23 00:09:56.749795');
INSERT INTO "django_migrations" VALUES (205, 'wagtailimages', '0011_image_collection', '2026-11-23 00:09:56.750176');
INSERT INTO "django_migrations" VALUES (206, 'wagtailimages', '0012_copy_image_permissions_to_collections', '2026-11-23 00:09:56.750577');
INSERT INTO "django_migrations" VALUES (207, 'wagtailimages', '0013_make_rendition_upload_callable', '2026-11-23 00:09:56.750943');
INSERT INTO "django_migrations" VALUES (208, 'wagtailimages', '0014_add_filter_spec_field', '2026-11-23 00:09:56.751328');
INSERT INTO "django_migrations" VALUES (209, 'wagtailimages', '0015_fill_filter_spec_field', '2026-11-23 00:09:56.751676');
INSERT INTO "django_migrations" VALUES (210, 'wagtailimages', '0016_deprecate_rendition_filter_relation', '2026-11-23 00:09:56.752033');
INSERT INTO "django_migrations" VALUES (211, 'wagtailimages', '0017_reduce_focal_point_key_max_length', '2026-11-23 00:09:56.752391');
INSERT INTO "django_migrations" VALUES (212, 'wagtailimages', '0018_remove_rendition_filter', '2026-11-23 00:09:56.752753');
INSERT INTO "django_migrations" VALUES (213, 'wagtailimages', '0019_delete_filter', '2026-11-23 00:09:56.753153');
INSERT INTO "django_migrations" VALUES (214, 'wagtailimages', '0020_add-verbose-name', '2026-11-23 00:09:56.753518');
INSERT INTO "django_migrations" VALUES (215, 'wagtailimages', '0021_image_file_hash', '2026-11-23 00:09:56.754014');
INSERT INTO "django_migrations" VALUES (216, 'wagtailimages', '0022_uploadedimage', '2026-11-23 00:09:56.910308');
INSERT INTO "django_migrations" VALUES (217, 'wagtailimages', '0023_add_choose_permissions', '2026-11-23 00:09:57.327487');
INSERT INTO "django_migrations" VALUES (218, 'wagtailimages', '0024_index_image_file_hash', '2026-11-23 00:09:57.451387');
INSERT INTO "django_migrations" VALUES (219, 'wagtailimages', '0025_alter_image_file_alter_rendition_file', '2026-11-23 00:09:57.710124');
INSERT INTO "django_migrations" VALUES (220, 'wagtailimages', '0026_delete_uploadedimage', '2026-11-23 00:09:57.718902');
INSERT INTO "django_migrations" VALUES (221, 'wagtailimages', '0027_image_description', '2026-11-23 00:09:57.825038');
INSERT INTO "django_migrations" VALUES (222, 'wagtailusers', '0001_initial', '2026-11-23 00:09:57.964945');
INSERT INTO "django_migrations" VALUES (223, 'wagtailusers', '0002_add_verbose_name_on_userprofile', '2026-11-23 00:09:58.322983');
INSERT INTO "django_migrations" VALUES (224, 'wagtailusers', '0003_add_verbose_names', '2026-11-23 00:09:58.460985');
INSERT INTO "django_migrations" VALUES (225, 'wagtailusers', '0004_capitalizeverbose', '2026-11-23 00:09:58.933394');
INSERT INTO "django_migrations" VALUES (226, 'wagtailusers', '0005_make_related_name_wagtail_specific', '2026-11-23 00:09:59.093671');
INSERT INTO "django_migrations" VALUES (227, 'wagtailusers', '0006_userprofile_prefered_language', '2026-11-23 00:09:59.282213');
INSERT INTO "django_migrations" VALUES (228, 'wagtailusers', '0007_userprofile_current_time_zone', '2026-11-23 00:09:59.431177');
INSERT INTO "django_migrations" VALUES (229, 'wagtailusers', '0008_userprofile_avatar', '2026-11-23 00:09:59.572207');
INSERT INTO "django_migrations" VALUES (230, 'wagtailusers', '0009_userprofile_verbose_name_plural', '2026-11-23 00:09:59.694297');
INSERT INTO "django_migrations" VALUES (231, 'wagtailusers', '0010_userprofile_updated_comments_notifications', '2026-11-23 00:09:59.976099');
INSERT INTO "django_migrations" VALUES (232, 'wagtailusers', '0011_userprofile_dismissibles', '2026-11-23 00:10:00.117344');
INSERT INTO "django_migrations" VALUES (233, 'wagtailusers', '0012_userprofile_theme', '2026-11-23 00:10:00.261507');
INSERT INTO "django_migrations" VALUES (234, 'wagtailusers', '0013_userprofile_density', '2026-11-23 00:10:00.409680');
INSERT INTO "django_migrations" VALUES (235, 'wagtailusers', '0014_userprofile_contrast', '2026-11-23 00:10:00.557104');
INSERT INTO "django_migrations" VALUES (236, 'wagtailusers', '0015_userprofile_keyboard_shortcuts', '2026-11-23 00:10:00.702290');
INSERT INTO "django_migrations" VALUES (237, 'wagtailimages', '0001_squashed_0021', '2026-11-23 00:10:00.711855');
INSERT INTO "django_migrations" VALUES (238, 'wagtailcore', '0001_squashed_0016_change_page_url_path_to_text_field', '2026-11-23 00:10:00.713025');
INSERT INTO "sqlite_sequence" VALUES ('django_migrations', 238);
INSERT INTO "sqlite_sequence" VALUES ('django_content_type', 120);
INSERT INTO "sqlite_sequence" VALUES ('auth_permission', 486);
INSERT INTO "sqlite_sequence" VALUES ('auth_group', 2);
INSERT INTO "sqlite_sequence" VALUES ('agencies_unit', 0);
INSERT INTO "sqlite_sequence" VALUES ('agencies_staff', 0);
INSERT INTO "sqlite_sequence" VALUES ('agencies_agency', 0);
INSERT INTO "sqlite_sequence" VALUES ('wagtailcore_collection', 1);
INSERT INTO "sqlite_sequence" VALUES ('wagtailcore_pageviewrestriction', 0);
INSERT INTO "sqlite_sequence" VALUES ('wagtailcore_site', 1);
INSERT INTO "sqlite_sequence" VALUES ('wagtailcore_task', 1);
INSERT INTO "sqlite_sequence" VALUES ('wagtailcore_groupapprovaltask_groups', 1);
INSERT INTO "sqlite_sequence" VALUES ('wagtailcore_workflow', 1);
INSERT INTO "sqlite_sequence" VALUES ('wagtailcore_workflowtask', 1);
INSERT INTO "sqlite_sequence" VALUES ('wagtailcore_locale', 1);
INSERT INTO "sqlite_sequence" VALUES ('wagtailcore_page', 2);
INSERT INTO "sqlite_sequence" VALUES ('wagtailcore_comment', 0);
INSERT INTO "sqlite_sequence" VALUES ('wagtailcore_taskstate', 0);
INSERT INTO "sqlite_sequence" VALUES ('wagtailcore_workflowstate', 0);
INSERT INTO "sqlite_sequence" VALUES ('wagtailcore_modellogentry', 0);
INSERT INTO "sqlite_sequence" VALUES ('wagtailcore_pagelogentry', 0);
INSERT INTO "sqlite_sequence" VALUES ('wagtailcore_grouppagepermission', 7);
INSERT INTO "sqlite_sequence" VALUES ('wagtailcore_revision', 0);
INSERT INTO "sqlite_sequence" VALUES ('catalog_column', 0);
INSERT INTO "sqlite_sequence" VALUES ('catalog_indexcounter', 0);
INSERT INTO "sqlite_sequence" VALUES ('catalog_item', 0);
INSERT INTO "sqlite_sequence" VALUES ('catalog_release', 0);
INSERT INTO "sqlite_sequence" VALUES ('catalog_submission', 0);
INSERT INTO "sqlite_sequence" VALUES ('annual_report_reportyear', 0);
INSERT INTO "sqlite_sequence" VALUES ('annual_report_reportpart', 0);
INSERT INTO "sqlite_sequence" VALUES ('annual_report_frozenreport', 0);
INSERT INTO "sqlite_sequence" VALUES ('annual_report_explanation', 0);
INSERT INTO "sqlite_sequence" VALUES ('annual_report_erratum', 0);
INSERT INTO "sqlite_sequence" VALUES ('ledger_entry', 0);
INSERT INTO "sqlite_sequence" VALUES ('modelsearch_indexentry', 0);
INSERT INTO "sqlite_sequence" VALUES ('requests_replydraft', 0);
INSERT INTO "sqlite_sequence" VALUES ('requests_caseevent', 0);
INSERT INTO "sqlite_sequence" VALUES ('requests_requestcounter', 0);
INSERT INTO "sqlite_sequence" VALUES ('requests_requestcase', 0);
INSERT INTO "sqlite_sequence" VALUES ('requests_askeditem', 0);
INSERT INTO "sqlite_sequence" VALUES ('requests_caseletter', 0);
INSERT INTO "sqlite_sequence" VALUES ('requests_itemreference', 0);
INSERT INTO "sqlite_sequence" VALUES ('requests_letterwording', 0);
INSERT INTO "sqlite_sequence" VALUES ('taggit_taggeditem', 0);
INSERT INTO "sqlite_sequence" VALUES ('taggit_tag', 0);
INSERT INTO "sqlite_sequence" VALUES ('auth_group_permissions', 18);
INSERT INTO "sqlite_sequence" VALUES ('wagtailadmin_editingsession', 0);
INSERT INTO "sqlite_sequence" VALUES ('wagtailcore_groupcollectionpermission', 12);
INSERT INTO "sqlite_sequence" VALUES ('wagtaildocs_document', 0);
INSERT INTO "sqlite_sequence" VALUES ('wagtailimages_rendition', 0);
INSERT INTO "sqlite_sequence" VALUES ('wagtailimages_image', 0);
INSERT INTO "sqlite_sequence" VALUES ('wagtailusers_userprofile', 0);
INSERT INTO "django_content_type" VALUES (1, 'wagtailcore', 'page');
INSERT INTO "django_content_type" VALUES (2, 'wagtailcore', 'groupapprovaltask');
INSERT INTO "django_content_type" VALUES (3, 'wagtailcore', 'locale');
INSERT INTO "django_content_type" VALUES (4, 'wagtailcore', 'site');
INSERT INTO "django_content_type" VALUES (5, 'wagtailcore', 'groupsitepermission');
INSERT INTO "django_content_type" VALUES (6, 'wagtailcore', 'apitoken');
INSERT INTO "django_content_type" VALUES (7, 'wagtailcore', 'modellogentry');
INSERT INTO "django_content_type" VALUES (8, 'wagtailcore', 'revision');
INSERT INTO "django_content_type" VALUES (9, 'wagtailcore', 'collectionviewrestriction');
INSERT INTO "django_content_type" VALUES (10, 'wagtailcore', 'collection');
INSERT INTO "django_content_type" VALUES (11, 'wagtailcore', 'groupcollectionpermission');
INSERT INTO "django_content_type" VALUES (12, 'wagtailcore', 'uploadedfile');
INSERT INTO "django_content_type" VALUES (13, 'wagtailcore', 'workflowcontenttype');
INSERT INTO "django_content_type" VALUES (14, 'wagtailcore', 'workflowstate');
INSERT INTO "django_content_type" VALUES (15, 'wagtailcore', 'workflow');
INSERT INTO "django_content_type" VALUES (16, 'wagtailcore', 'workflowtask');
INSERT INTO "django_content_type" VALUES (17, 'wagtailcore', 'task');
INSERT INTO "django_content_type" VALUES (18, 'wagtailcore', 'taskstate');
INSERT INTO "django_content_type" VALUES (19, 'wagtailcore', 'grouppagepermission');
INSERT INTO "django_content_type" VALUES (20, 'wagtailcore', 'pageviewrestriction');
INSERT INTO "django_content_type" VALUES (21, 'wagtailcore', 'workflowpage');
INSERT INTO "django_content_type" VALUES (22, 'wagtailcore', 'pagelogentry');
INSERT INTO "django_content_type" VALUES (23, 'wagtailcore', 'comment');
INSERT INTO "django_content_type" VALUES (24, 'wagtailcore', 'commentreply');
INSERT INTO "django_content_type" VALUES (25, 'wagtailcore', 'pagesubscription');
INSERT INTO "django_content_type" VALUES (26, 'wagtailcore', 'referenceindex');
INSERT INTO "django_content_type" VALUES (27, 'wagtailadmin', 'admin');
INSERT INTO "django_content_type" VALUES (28, 'wagtaildocs', 'document');
INSERT INTO "django_content_type" VALUES (29, 'wagtailimages', 'image');
INSERT INTO "django_content_type" VALUES (30, 'portal', 'fullrun');
INSERT INTO "django_content_type" VALUES (31, 'portal', 'publiclist');
INSERT INTO "django_content_type" VALUES (32, 'portal', 'stalepage');
INSERT INTO "django_content_type" VALUES (33, 'portal', 'listleaf');
INSERT INTO "django_content_type" VALUES (34, 'portal', 'listentry');
INSERT INTO "django_content_type" VALUES (35, 'annual_report', 'publishedreport');
INSERT INTO "django_content_type" VALUES (36, 'annual_report', 'reportyear');
INSERT INTO "django_content_type" VALUES (37, 'annual_report', 'reportpart');
INSERT INTO "django_content_type" VALUES (38, 'annual_report', 'frozenreport');
INSERT INTO "django_content_type" VALUES (39, 'annual_report', 'explanation');
INSERT INTO "django_content_type" VALUES (40, 'annual_report', 'erratum');
INSERT INTO "django_content_type" VALUES (41, 'annual_report', 'reminder');
INSERT INTO "django_content_type" VALUES (42, 'registers', 'registerimport');
INSERT INTO "django_content_type" VALUES (43, 'registers', 'purchase');
INSERT INTO "django_content_type" VALUES (44, 'registers', 'openingbalance');
INSERT INTO "django_content_type" VALUES (45, 'registers', 'normativedocument');
INSERT INTO "django_content_type" VALUES (46, 'registers', 'decisioncount');
INSERT INTO "django_content_type" VALUES (47, 'registers', 'decision');
INSERT INTO "django_content_type" VALUES (48, 'registers', 'charge');
INSERT INTO "django_content_type" VALUES (49, 'requests', 'requestrules');
INSERT INTO "django_content_type" VALUES (50, 'requests', 'caseevent');
INSERT INTO "django_content_type" VALUES (51, 'requests', 'replydraft');
INSERT INTO "django_content_type" VALUES (52, 'requests', 'draftreview');
INSERT INTO "django_content_type" VALUES (53, 'requests', 'requestcase');
INSERT INTO "django_content_type" VALUES (54, 'requests', 'postedmail');
INSERT INTO "django_content_type" VALUES (55, 'requests', 'feenotice');
INSERT INTO "django_content_type" VALUES (56, 'requests', 'casefile');
INSERT INTO "django_content_type" VALUES (57, 'requests', 'askeditem');
INSERT INTO "django_content_type" VALUES (58, 'requests', 'applicant');
INSERT INTO "django_content_type" VALUES (59, 'requests', 'requestcounter');
INSERT INTO "django_content_type" VALUES (60, 'requests', 'searchrecord');
INSERT INTO "django_content_type" VALUES (61, 'requests', 'calendarfeed');
INSERT INTO "django_content_type" VALUES (62, 'requests', 'spentproof');
INSERT INTO "django_content_type" VALUES (63, 'requests', 'draft');
INSERT INTO "django_content_type" VALUES (64, 'requests', 'draftfile');
INSERT INTO "django_content_type" VALUES (65, 'requests', 'passage');
INSERT INTO "django_content_type" VALUES (66, 'requests', 'querycode');
INSERT INTO "django_content_type" VALUES (67, 'requests', 'notice');
INSERT INTO "django_content_type" VALUES (68, 'requests', 'satisfaction');
INSERT INTO "django_content_type" VALUES (69, 'requests', 'caseletter');
INSERT INTO "django_content_type" VALUES (70, 'requests', 'itemreference');
INSERT INTO "django_content_type" VALUES (71, 'requests', 'lettersettings');
INSERT INTO "django_content_type" VALUES (72, 'requests', 'letterwording');
INSERT INTO "django_content_type" VALUES (73, 'requests', 'escalation');
INSERT INTO "django_content_type" VALUES (74, 'requests', 'remedy');
INSERT INTO "django_content_type" VALUES (75, 'requests', 'answeritem');
INSERT INTO "django_content_type" VALUES (76, 'requests', 'redaction');
INSERT INTO "django_content_type" VALUES (77, 'requests', 'redactionbox');
INSERT INTO "django_content_type" VALUES (78, 'requests', 'givenexamination');
INSERT INTO "django_content_type" VALUES (79, 'requests', 'givenoverride');
INSERT INTO "django_content_type" VALUES (80, 'catalog', 'column');
INSERT INTO "django_content_type" VALUES (81, 'catalog', 'importbatch');
INSERT INTO "django_content_type" VALUES (82, 'catalog', 'indexcounter');
INSERT INTO "django_content_type" VALUES (83, 'catalog', 'item');
INSERT INTO "django_content_type" VALUES (84, 'catalog', 'release');
INSERT INTO "django_content_type" VALUES (85, 'catalog', 'storedfile');
INSERT INTO "django_content_type" VALUES (86, 'catalog', 'itemattachment');
INSERT INTO "django_content_type" VALUES (87, 'catalog', 'comment');
INSERT INTO "django_content_type" VALUES (88, 'catalog', 'original');
INSERT INTO "django_content_type" VALUES (89, 'catalog', 'submission');
INSERT INTO "django_content_type" VALUES (90, 'catalog', 'settlement');
INSERT INTO "django_content_type" VALUES (91, 'catalog', 'review');
INSERT INTO "django_content_type" VALUES (92, 'catalog', 'stockrun');
INSERT INTO "django_content_type" VALUES (93, 'catalog', 'stockfinding');
INSERT INTO "django_content_type" VALUES (94, 'catalog', 'fileexamination');
INSERT INTO "django_content_type" VALUES (95, 'catalog', 'findingoverride');
INSERT INTO "django_content_type" VALUES (96, 'catalog', 'houseword');
INSERT INTO "django_content_type" VALUES (97, 'catalog', 'schedule');
INSERT INTO "django_content_type" VALUES (98, 'catalog', 'digestchoice');
INSERT INTO "django_content_type" VALUES (99, 'ledger', 'chain');
INSERT INTO "django_content_type" VALUES (100, 'ledger', 'entry');
INSERT INTO "django_content_type" VALUES (101, 'agencies', 'agency');
INSERT INTO "django_content_type" VALUES (102, 'agencies', 'leadinggroupseat');
INSERT INTO "django_content_type" VALUES (103, 'agencies', 'unit');
INSERT INTO "django_content_type" VALUES (104, 'agencies', 'staff');
INSERT INTO "django_content_type" VALUES (105, 'agencies', 'duty');
INSERT INTO "django_content_type" VALUES (106, 'agencies', 'absence');
INSERT INTO "django_content_type" VALUES (107, 'agencies', 'enteredyear');
INSERT INTO "django_content_type" VALUES (108, 'wagtailimages', 'rendition');
INSERT INTO "django_content_type" VALUES (109, 'wagtailusers', 'userprofile');
INSERT INTO "django_content_type" VALUES (110, 'wagtailadmin', 'editingsession');
INSERT INTO "django_content_type" VALUES (111, 'wagtailadmin', 'formstate');
INSERT INTO "django_content_type" VALUES (112, 'modelsearch', 'indexentry');
INSERT INTO "django_content_type" VALUES (113, 'modelsearch', 'sqliteftsindexentry');
INSERT INTO "django_content_type" VALUES (114, 'taggit', 'tag');
INSERT INTO "django_content_type" VALUES (115, 'taggit', 'taggeditem');
INSERT INTO "django_content_type" VALUES (116, 'django_tasks_database', 'dbtaskresult');
INSERT INTO "django_content_type" VALUES (117, 'auth', 'permission');
INSERT INTO "django_content_type" VALUES (118, 'auth', 'group');
INSERT INTO "django_content_type" VALUES (119, 'contenttypes', 'contenttype');
INSERT INTO "django_content_type" VALUES (120, 'sessions', 'session');
INSERT INTO "auth_group_permissions" VALUES (1, 2, 109);
INSERT INTO "auth_group_permissions" VALUES (2, 1, 109);
INSERT INTO "auth_group_permissions" VALUES (3, 2, 112);
INSERT INTO "auth_group_permissions" VALUES (4, 2, 110);
INSERT INTO "auth_group_permissions" VALUES (5, 2, 111);
INSERT INTO "auth_group_permissions" VALUES (6, 1, 112);
INSERT INTO "auth_group_permissions" VALUES (7, 1, 110);
INSERT INTO "auth_group_permissions" VALUES (8, 1, 111);
INSERT INTO "auth_group_permissions" VALUES (9, 2, 113);
INSERT INTO "auth_group_permissions" VALUES (10, 1, 113);
INSERT INTO "auth_group_permissions" VALUES (11, 2, 114);
INSERT INTO "auth_group_permissions" VALUES (12, 2, 115);
INSERT INTO "auth_group_permissions" VALUES (13, 2, 116);
INSERT INTO "auth_group_permissions" VALUES (14, 1, 114);
INSERT INTO "auth_group_permissions" VALUES (15, 1, 115);
INSERT INTO "auth_group_permissions" VALUES (16, 1, 116);
INSERT INTO "auth_group_permissions" VALUES (17, 2, 117);
INSERT INTO "auth_group_permissions" VALUES (18, 1, 117);
INSERT INTO "auth_permission" VALUES (1, 3, 'add_locale', 'Can add locale');
INSERT INTO "auth_permission" VALUES (2, 3, 'change_locale', 'Can change locale');
INSERT INTO "auth_permission" VALUES (3, 3, 'delete_locale', 'Can delete locale');
INSERT INTO "auth_permission" VALUES (4, 3, 'view_locale', 'Can view locale');
INSERT INTO "auth_permission" VALUES (5, 4, 'add_site', 'Can add site');
INSERT INTO "auth_permission" VALUES (6, 4, 'change_site', 'Can change site');
INSERT INTO "auth_permission" VALUES (7, 4, 'delete_site', 'Can delete site');
INSERT INTO "auth_permission" VALUES (8, 4, 'view_site', 'Can view site');
INSERT INTO "auth_permission" VALUES (9, 5, 'add_groupsitepermission', 'Can add group site permission');
INSERT INTO "auth_permission" VALUES (10, 5, 'change_groupsitepermission', 'Can change group site permission');
INSERT INTO "auth_permission" VALUES (11, 5, 'delete_groupsitepermission', 'Can delete group site permission');
INSERT INTO "auth_permission" VALUES (12, 5, 'view_groupsitepermission', 'Can view group site permission');
INSERT INTO "auth_permission" VALUES (13, 6, 'add_apitoken', 'Can add API token');
INSERT INTO "auth_permission" VALUES (14, 6, 'change_apitoken', 'Can change API token');
INSERT INTO "auth_permission" VALUES (15, 6, 'delete_apitoken', 'Can delete API token');
INSERT INTO "auth_permission" VALUES (16, 6, 'view_apitoken', 'Can view API token');
INSERT INTO "auth_permission" VALUES (17, 7, 'add_modellogentry', 'Can add model log entry');
INSERT INTO "auth_permission" VALUES (18, 7, 'change_modellogentry', 'Can change model log entry');
INSERT INTO "auth_permission" VALUES (19, 7, 'delete_modellogentry', 'Can delete model log entry');
INSERT INTO "auth_permission" VALUES (20, 7, 'view_modellogentry', 'Can view model log entry');
INSERT INTO "auth_permission" VALUES (21, 8, 'add_revision', 'Can add revision');
INSERT INTO "auth_permission" VALUES (22, 8, 'change_revision', 'Can change revision');
INSERT INTO "auth_permission" VALUES (23, 8, 'delete_revision', 'Can delete revision');
INSERT INTO "auth_permission" VALUES (24, 8, 'view_revision', 'Can view revision');
INSERT INTO "auth_permission" VALUES (25, 9, 'add_collectionviewrestriction', 'Can add collection view restriction');
INSERT INTO "auth_permission" VALUES (26, 9, 'change_collectionviewrestriction', 'Can change collection view restriction');
INSERT INTO "auth_permission" VALUES (27, 9, 'delete_collectionviewrestriction', 'Can delete collection view restriction');
INSERT INTO "auth_permission" VALUES (28, 9, 'view_collectionviewrestriction', 'Can view collection view restriction');
INSERT INTO "auth_permission" VALUES (29, 10, 'add_collection', 'Can add collection');
INSERT INTO "auth_permission" VALUES (30, 10, 'change_collection', 'Can change collection');
INSERT INTO "auth_permission" VALUES (31, 10, 'delete_collection', 'Can delete collection');
INSERT INTO "auth_permission" VALUES (32, 10, 'view_collection', 'Can view collection');
INSERT INTO "auth_permission" VALUES (33, 11, 'add_groupcollectionpermission', 'Can add group collection permission');
INSERT INTO "auth_permission" VALUES (34, 11, 'change_groupcollectionpermission', 'Can change group collection permission');
INSERT INTO "auth_permission" VALUES (35, 11, 'delete_groupcollectionpermission', 'Can delete group collection permission');
INSERT INTO "auth_permission" VALUES (36, 11, 'view_groupcollectionpermission', 'Can view group collection permission');
INSERT INTO "auth_permission" VALUES (37, 12, 'add_uploadedfile', 'Can add uploaded file');
INSERT INTO "auth_permission" VALUES (38, 12, 'change_uploadedfile', 'Can change uploaded file');
INSERT INTO "auth_permission" VALUES (39, 12, 'delete_uploadedfile', 'Can delete uploaded file');
INSERT INTO "auth_permission" VALUES (40, 12, 'view_uploadedfile', 'Can view uploaded file');
INSERT INTO "auth_permission" VALUES (41, 13, 'add_workflowcontenttype', 'Can add workflow content type');
INSERT INTO "auth_permission" VALUES (42, 13, 'change_workflowcontenttype', 'Can change workflow content type');
INSERT INTO "auth_permission" VALUES (43, 13, 'delete_workflowcontenttype', 'Can delete workflow content type');
INSERT INTO "auth_permission" VALUES (44, 13, 'view_workflowcontenttype', 'Can view workflow content type');
INSERT INTO "auth_permission" VALUES (45, 14, 'add_workflowstate', 'Can add Workflow state');
INSERT INTO "auth_permission" VALUES (46, 14, 'change_workflowstate', 'Can change Workflow state');
INSERT INTO "auth_permission" VALUES (47, 14, 'delete_workflowstate', 'Can delete Workflow state');
INSERT INTO "auth_permission" VALUES (48, 14, 'view_workflowstate', 'Can view Workflow state');
INSERT INTO "auth_permission" VALUES (49, 15, 'add_workflow', 'Can add workflow');
INSERT INTO "auth_permission" VALUES (50, 15, 'change_workflow', 'Can change workflow');
INSERT INTO "auth_permission" VALUES (51, 15, 'delete_workflow', 'Can delete workflow');
INSERT INTO "auth_permission" VALUES (52, 15, 'view_workflow', 'Can view workflow');
INSERT INTO "auth_permission" VALUES (53, 16, 'add_workflowtask', 'Can add workflow task order');
INSERT INTO "auth_permission" VALUES (54, 16, 'change_workflowtask', 'Can change workflow task order');
INSERT INTO "auth_permission" VALUES (55, 16, 'delete_workflowtask', 'Can delete workflow task order');
INSERT INTO "auth_permission" VALUES (56, 16, 'view_workflowtask', 'Can view workflow task order');
INSERT INTO "auth_permission" VALUES (57, 17, 'add_task', 'Can add task');
INSERT INTO "auth_permission" VALUES (58, 17, 'change_task', 'Can change task');
INSERT INTO "auth_permission" VALUES (59, 17, 'delete_task', 'Can delete task');
INSERT INTO "auth_permission" VALUES (60, 17, 'view_task', 'Can view task');
INSERT INTO "auth_permission" VALUES (61, 2, 'add_groupapprovaltask', 'Can add Group approval task');
INSERT INTO "auth_permission" VALUES (62, 2, 'change_groupapprovaltask', 'Can change Group approval task');
INSERT INTO "auth_permission" VALUES (63, 2, 'delete_groupapprovaltask', 'Can delete Group approval task');
INSERT INTO "auth_permission" VALUES (64, 2, 'view_groupapprovaltask', 'Can view Group approval task');
INSERT INTO "auth_permission" VALUES (65, 18, 'add_taskstate', 'Can add Task state');
INSERT INTO "auth_permission" VALUES (66, 18, 'change_taskstate', 'Can change Task state');
INSERT INTO "auth_permission" VALUES (67, 18, 'delete_taskstate', 'Can delete Task state');
INSERT INTO "auth_permission" VALUES (68, 18, 'view_taskstate', 'Can view Task state');
INSERT INTO "auth_permission" VALUES (69, 1, 'add_page', 'Can add page');
INSERT INTO "auth_permission" VALUES (70, 1, 'change_page', 'Can change page');
INSERT INTO "auth_permission" VALUES (71, 1, 'delete_page', 'Can delete page');
INSERT INTO "auth_permission" VALUES (72, 1, 'view_page', 'Can view page');
INSERT INTO "auth_permission" VALUES (73, 1, 'bulk_delete_page', 'Delete pages with children');
INSERT INTO "auth_permission" VALUES (74, 1, 'lock_page', 'Lock/unlock pages you''ve locked');
INSERT INTO "auth_permission" VALUES (75, 1, 'publish_page', 'Publish any page');
INSERT INTO "auth_permission" VALUES (76, 1, 'unlock_page', 'Unlock any page');
INSERT INTO "auth_permission" VALUES (77, 19, 'add_grouppagepermission', 'Can add group page permission');
INSERT INTO "auth_permission" VALUES (78, 19, 'change_grouppagepermission', 'Can change group page permission');
INSERT INTO "auth_permission" VALUES (79, 19, 'delete_grouppagepermission', 'Can delete group page permission');
INSERT INTO "auth_permission" VALUES (80, 19, 'view_grouppagepermission', 'Can view group page permission');
INSERT INTO "auth_permission" VALUES (81, 20, 'add_pageviewrestriction', 'Can add page view restriction');
INSERT INTO "auth_permission" VALUES (82, 20, 'change_pageviewrestriction', 'Can change page view restriction');
INSERT INTO "auth_permission" VALUES (83, 20, 'delete_pageviewrestriction', 'Can delete page view restriction');
INSERT INTO "auth_permission" VALUES (84, 20, 'view_pageviewrestriction', 'Can view page view restriction');
INSERT INTO "auth_permission" VALUES (85, 21, 'add_workflowpage', 'Can add workflow page');
INSERT INTO "auth_permission" VALUES (86, 21, 'change_workflowpage', 'Can change workflow page');
INSERT INTO "auth_permission" VALUES (87, 21, 'delete_workflowpage', 'Can delete workflow page');
INSERT INTO "auth_permission" VALUES (88, 21, 'view_workflowpage', 'Can view workflow page');
INSERT INTO "auth_permission" VALUES (89, 22, 'add_pagelogentry', 'Can add page log entry');
INSERT INTO "auth_permission" VALUES (90, 22, 'change_pagelogentry', 'Can change page log entry');
INSERT INTO "auth_permission" VALUES (91, 22, 'delete_pagelogentry', 'Can delete page log entry');
INSERT INTO "auth_permission" VALUES (92, 22, 'view_pagelogentry', 'Can view page log entry');
INSERT INTO "auth_permission" VALUES (93, 23, 'add_comment', 'Can add comment');
INSERT INTO "auth_permission" VALUES (94, 23, 'change_comment', 'Can change comment');
INSERT INTO "auth_permission" VALUES (95, 23, 'delete_comment', 'Can delete comment');
INSERT INTO "auth_permission" VALUES (96, 23, 'view_comment', 'Can view comment');
INSERT INTO "auth_permission" VALUES (97, 24, 'add_commentreply', 'Can add comment reply');
INSERT INTO "auth_permission" VALUES (98, 24, 'change_commentreply', 'Can change comment reply');
INSERT INTO "auth_permission" VALUES (99, 24, 'delete_commentreply', 'Can delete comment reply');
INSERT INTO "auth_permission" VALUES (100, 24, 'view_commentreply', 'Can view comment reply');
INSERT INTO "auth_permission" VALUES (101, 25, 'add_pagesubscription', 'Can add page subscription');
INSERT INTO "auth_permission" VALUES (102, 25, 'change_pagesubscription', 'Can change page subscription');
INSERT INTO "auth_permission" VALUES (103, 25, 'delete_pagesubscription', 'Can delete page subscription');
INSERT INTO "auth_permission" VALUES (104, 25, 'view_pagesubscription', 'Can view page subscription');
INSERT INTO "auth_permission" VALUES (105, 26, 'add_referenceindex', 'Can add reference index');
INSERT INTO "auth_permission" VALUES (106, 26, 'change_referenceindex', 'Can change reference index');
INSERT INTO "auth_permission" VALUES (107, 26, 'delete_referenceindex', 'Can delete reference index');
INSERT INTO "auth_permission" VALUES (108, 26, 'view_referenceindex', 'Can view reference index');
INSERT INTO "auth_permission" VALUES (109, 27, 'access_admin', 'Can access Wagtail admin');
INSERT INTO "auth_permission" VALUES (110, 28, 'add_document', 'Can add document');
INSERT INTO "auth_permission" VALUES (111, 28, 'change_document', 'Can change document');
INSERT INTO "auth_permission" VALUES (112, 28, 'delete_document', 'Can delete document');
INSERT INTO "auth_permission" VALUES (113, 28, 'choose_document', 'Can choose document');
INSERT INTO "auth_permission" VALUES (114, 29, 'add_image', 'Can add image');
INSERT INTO "auth_permission" VALUES (115, 29, 'change_image', 'Can change image');
INSERT INTO "auth_permission" VALUES (116, 29, 'delete_image', 'Can delete image');
INSERT INTO "auth_permission" VALUES (117, 29, 'choose_image', 'Can choose image');
INSERT INTO "auth_permission" VALUES (118, 30, 'add_fullrun', 'Can add full run');
INSERT INTO "auth_permission" VALUES (119, 30, 'change_fullrun', 'Can change full run');
INSERT INTO "auth_permission" VALUES (120, 30, 'delete_fullrun', 'Can delete full run');
INSERT INTO "auth_permission" VALUES (121, 30, 'view_fullrun', 'Can view full run');
INSERT INTO "auth_permission" VALUES (122, 31, 'add_publiclist', 'Can add public list');
INSERT INTO "auth_permission" VALUES (123, 31, 'change_publiclist', 'Can change public list');
INSERT INTO "auth_permission" VALUES (124, 31, 'delete_publiclist', 'Can delete public list');
INSERT INTO "auth_permission" VALUES (125, 31, 'view_publiclist', 'Can view public list');
INSERT INTO "auth_permission" VALUES (126, 32, 'add_stalepage', 'Can add stale page');
INSERT INTO "auth_permission" VALUES (127, 32, 'change_stalepage', 'Can change stale page');
INSERT INTO "auth_permission" VALUES (128, 32, 'delete_stalepage', 'Can delete stale page');
INSERT INTO "auth_permission" VALUES (129, 32, 'view_stalepage', 'Can view stale page');
INSERT INTO "auth_permission" VALUES (130, 33, 'add_listleaf', 'Can add list leaf');
INSERT INTO "auth_permission" VALUES (131, 33, 'change_listleaf', 'Can change list leaf');
INSERT INTO "auth_permission" VALUES (132, 33, 'delete_listleaf', 'Can delete list leaf');
INSERT INTO "auth_permission" VALUES (133, 33, 'view_listleaf', 'Can view list leaf');
INSERT INTO "auth_permission" VALUES (134, 34, 'add_listentry', 'Can add list entry');
INSERT INTO "auth_permission" VALUES (135, 34, 'change_listentry', 'Can change list entry');
INSERT INTO "auth_permission" VALUES (136, 34, 'delete_listentry', 'Can delete list entry');
INSERT INTO "auth_permission" VALUES (137, 34, 'view_listentry', 'Can view list entry');
INSERT INTO "auth_permission" VALUES (138, 35, 'add_publishedreport', 'Can add published report');
INSERT INTO "auth_permission" VALUES (139, 35, 'change_publishedreport', 'Can change published report');
INSERT INTO "auth_permission" VALUES (140, 35, 'delete_publishedreport', 'Can delete published report');
INSERT INTO "auth_permission" VALUES (141, 35, 'view_publishedreport', 'Can view published report');
INSERT INTO "auth_permission" VALUES (142, 36, 'add_reportyear', 'Can add report of a year');
INSERT INTO "auth_permission" VALUES (143, 36, 'change_reportyear', 'Can change report of a year');
INSERT INTO "auth_permission" VALUES (144, 36, 'delete_reportyear', 'Can delete report of a year');
INSERT INTO "auth_permission" VALUES (145, 36, 'view_reportyear', 'Can view report of a year');
INSERT INTO "auth_permission" VALUES (146, 37, 'add_reportpart', 'Can add report part');
INSERT INTO "auth_permission" VALUES (147, 37, 'change_reportpart', 'Can change report part');
INSERT INTO "auth_permission" VALUES (148, 37, 'delete_reportpart', 'Can delete report part');
INSERT INTO "auth_permission" VALUES (149, 37, 'view_reportpart', 'Can view report part');
INSERT INTO "auth_permission" VALUES (150, 38, 'add_frozenreport', 'Can add frozen report');
INSERT INTO "auth_permission" VALUES (151, 38, 'change_frozenreport', 'Can change frozen report');
INSERT INTO "auth_permission" VALUES (152, 38, 'delete_frozenreport', 'Can delete frozen report');
INSERT INTO "auth_permission" VALUES (153, 38, 'view_frozenreport', 'Can view frozen report');
INSERT INTO "auth_permission" VALUES (154, 39, 'add_explanation', 'Can add explanation');
INSERT INTO "auth_permission" VALUES (155, 39, 'change_explanation', 'Can change explanation');
INSERT INTO "auth_permission" VALUES (156, 39, 'delete_explanation', 'Can delete explanation');
INSERT INTO "auth_permission" VALUES (157, 39, 'view_explanation', 'Can view explanation');
INSERT INTO "auth_permission" VALUES (158, 40, 'add_erratum', 'Can add erratum');
INSERT INTO "auth_permission" VALUES (159, 40, 'change_erratum', 'Can change erratum');
INSERT INTO "auth_permission" VALUES (160, 40, 'delete_erratum', 'Can delete erratum');
INSERT INTO "auth_permission" VALUES (161, 40, 'view_erratum', 'Can view erratum');
INSERT INTO "auth_permission" VALUES (162, 41, 'add_reminder', 'Can add reminder of a report');
INSERT INTO "auth_permission" VALUES (163, 41, 'change_reminder', 'Can change reminder of a report');
INSERT INTO "auth_permission" VALUES (164, 41, 'delete_reminder', 'Can delete reminder of a report');
INSERT INTO "auth_permission" VALUES (165, 41, 'view_reminder', 'Can view reminder of a report');
INSERT INTO "auth_permission" VALUES (166, 42, 'add_registerimport', 'Can add import into a register');
INSERT INTO "auth_permission" VALUES (167, 42, 'change_registerimport', 'Can change import into a register');
INSERT INTO "auth_permission" VALUES (168, 42, 'delete_registerimport', 'Can delete import into a register');
INSERT INTO "auth_permission" VALUES (169, 42, 'view_registerimport', 'Can view import into a register');
INSERT INTO "auth_permission" VALUES (170, 43, 'add_purchase', 'Can add central procurement project');
INSERT INTO "auth_permission" VALUES (171, 43, 'change_purchase', 'Can change central procurement project');
INSERT INTO "auth_permission" VALUES (172, 43, 'delete_purchase', 'Can delete central procurement project');
INSERT INTO "auth_permission" VALUES (173, 43, 'view_purchase', 'Can view central procurement project');
INSERT INTO "auth_permission" VALUES (174, 44, 'add_openingbalance', 'Can add opening balance');
INSERT INTO "auth_permission" VALUES (175, 44, 'change_openingbalance', 'Can change opening balance');
INSERT INTO "auth_permission" VALUES (176, 44, 'delete_openingbalance', 'Can delete opening balance');
INSERT INTO "auth_permission" VALUES (177, 44, 'view_openingbalance', 'Can view opening balance');
INSERT INTO "auth_permission" VALUES (178, 45, 'add_normativedocument', 'Can add rule or normative document');
INSERT INTO "auth_permission" VALUES (179, 45, 'change_normativedocument', 'Can change rule or normative document');
INSERT INTO "auth_permission" VALUES (180, 45, 'delete_normativedocument', 'Can delete rule or normative document');
INSERT INTO "auth_permission" VALUES (181, 45, 'view_normativedocument', 'Can view rule or normative document');
INSERT INTO "auth_permission" VALUES (182, 46, 'add_decisioncount', 'Can add number of decisions');
INSERT INTO "auth_permission" VALUES (183, 46, 'change_decisioncount', 'Can change number of decisions');
INSERT INTO "auth_permission" VALUES (184, 46, 'delete_decisioncount', 'Can delete number of decisions');
INSERT INTO "auth_permission" VALUES (185, 46, 'view_decisioncount', 'Can view number of decisions');
INSERT INTO "auth_permission" VALUES (186, 47, 'add_decision', 'Can add administrative decision');
INSERT INTO "auth_permission" VALUES (187, 47, 'change_decision', 'Can change administrative decision');
INSERT INTO "auth_permission" VALUES (188, 47, 'delete_decision', 'Can delete administrative decision');
INSERT INTO "auth_permission" VALUES (189, 47, 'view_decision', 'Can view administrative decision');
INSERT INTO "auth_permission" VALUES (190, 48, 'add_charge', 'Can add administrative charge');
INSERT INTO "auth_permission" VALUES (191, 48, 'change_charge', 'Can change administrative charge');
INSERT INTO "auth_permission" VALUES (192, 48, 'delete_charge', 'Can delete administrative charge');
INSERT INTO "auth_permission" VALUES (193, 48, 'view_charge', 'Can view administrative charge');
INSERT INTO "auth_permission" VALUES (194, 49, 'add_requestrules', 'Can add request rules');
INSERT INTO "auth_permission" VALUES (195, 49, 'change_requestrules', 'Can change request rules');
INSERT INTO "auth_permission" VALUES (196, 49, 'delete_requestrules', 'Can delete request rules');
INSERT INTO "auth_permission" VALUES (197, 49, 'view_requestrules', 'Can view request rules');
INSERT INTO "auth_permission" VALUES (198, 50, 'add_caseevent', 'Can add case event');
INSERT INTO "auth_permission" VALUES (199, 50, 'change_caseevent', 'Can change case event');
INSERT INTO "auth_permission" VALUES (200, 50, 'delete_caseevent', 'Can delete case event');
INSERT INTO "auth_permission" VALUES (201, 50, 'view_caseevent', 'Can view case event');
INSERT INTO "auth_permission" VALUES (202, 51, 'add_replydraft', 'Can add reply draft');
INSERT INTO "auth_permission" VALUES (203, 51, 'change_replydraft', 'Can change reply draft');
INSERT INTO "auth_permission" VALUES (204, 51, 'delete_replydraft', 'Can delete reply draft');
INSERT INTO "auth_permission" VALUES (205, 51, 'view_replydraft', 'Can view reply draft');
INSERT INTO "auth_permission" VALUES (206, 52, 'add_draftreview', 'Can add draft review');
INSERT INTO "auth_permission" VALUES (207, 52, 'change_draftreview', 'Can change draft review');
INSERT INTO "auth_permission" VALUES (208, 52, 'delete_draftreview', 'Can delete draft review');
INSERT INTO "auth_permission" VALUES (209, 52, 'view_draftreview', 'Can view draft review');
INSERT INTO "auth_permission" VALUES (210, 53, 'add_requestcase', 'Can add request');
INSERT INTO "auth_permission" VALUES (211, 53, 'change_requestcase', 'Can change request');
INSERT INTO "auth_permission" VALUES (212, 53, 'delete_requestcase', 'Can delete request');
INSERT INTO "auth_permission" VALUES (213, 53, 'view_requestcase', 'Can view request');
INSERT INTO "auth_permission" VALUES (214, 54, 'add_postedmail', 'Can add posted letter');
INSERT INTO "auth_permission" VALUES (215, 54, 'change_postedmail', 'Can change posted letter');
INSERT INTO "auth_permission" VALUES (216, 54, 'delete_postedmail', 'Can delete posted letter');
INSERT INTO "auth_permission" VALUES (217, 54, 'view_postedmail', 'Can view posted letter');
INSERT INTO "auth_permission" VALUES (218, 55, 'add_feenotice', 'Can add fee notice');
INSERT INTO "auth_permission" VALUES (219, 55, 'change_feenotice', 'Can change fee notice');
INSERT INTO "auth_permission" VALUES (220, 55, 'delete_feenotice', 'Can delete fee notice');
INSERT INTO "auth_permission" VALUES (221, 55, 'view_feenotice', 'Can view fee notice');
INSERT INTO "auth_permission" VALUES (222, 56, 'add_casefile', 'Can add paper of a case');
INSERT INTO "auth_permission" VALUES (223, 56, 'change_casefile', 'Can change paper of a case');
INSERT INTO "auth_permission" VALUES (224, 56, 'delete_casefile', 'Can delete paper of a case');
INSERT INTO "auth_permission" VALUES (225, 56, 'view_casefile', 'Can view paper of a case');
INSERT INTO "auth_permission" VALUES (226, 57, 'add_askeditem', 'Can add item asked for');
INSERT INTO "auth_permission" VALUES (227, 57, 'change_askeditem', 'Can change item asked for');
INSERT INTO "auth_permission" VALUES (228, 57, 'delete_askeditem', 'Can delete item asked for');
INSERT INTO "auth_permission" VALUES (229, 57, 'view_askeditem', 'Can view item asked for');
INSERT INTO "auth_permission" VALUES (230, 58, 'add_applicant', 'Can add applicant');
INSERT INTO "auth_permission" VALUES (231, 58, 'change_applicant', 'Can change applicant');
INSERT INTO "auth_permission" VALUES (232, 58, 'delete_applicant', 'Can delete applicant');
INSERT INTO "auth_permission" VALUES (233, 58, 'view_applicant', 'Can view applicant');
INSERT INTO "auth_permission" VALUES (234, 59, 'add_requestcounter', 'Can add request counter');
INSERT INTO "auth_permission" VALUES (235, 59, 'change_requestcounter', 'Can change request counter');
INSERT INTO "auth_permission" VALUES (236, 59, 'delete_requestcounter', 'Can delete request counter');
INSERT INTO "auth_permission" VALUES (237, 59, 'view_requestcounter', 'Can view request counter');
INSERT INTO "auth_permission" VALUES (238, 60, 'add_searchrecord', 'Can add search record');
INSERT INTO "auth_permission" VALUES (239, 60, 'change_searchrecord', 'Can change search record');
INSERT INTO "auth_permission" VALUES (240, 60, 'delete_searchrecord', 'Can delete search record');
INSERT INTO "auth_permission" VALUES (241, 60, 'view_searchrecord', 'Can view search record');
INSERT INTO "auth_permission" VALUES (242, 61, 'add_calendarfeed', 'Can add calendar feed');
INSERT INTO "auth_permission" VALUES (243, 61, 'change_calendarfeed', 'Can change calendar feed');
INSERT INTO "auth_permission" VALUES (244, 61, 'delete_calendarfeed', 'Can delete calendar feed');
INSERT INTO "auth_permission" VALUES (245, 61, 'view_calendarfeed', 'Can view calendar feed');
INSERT INTO "auth_permission" VALUES (246, 62, 'add_spentproof', 'Can add spent proof');
INSERT INTO "auth_permission" VALUES (247, 62, 'change_spentproof', 'Can change spent proof');
INSERT INTO "auth_permission" VALUES (248, 62, 'delete_spentproof', 'Can delete spent proof');
INSERT INTO "auth_permission" VALUES (249, 62, 'view_spentproof', 'Can view spent proof');
INSERT INTO "auth_permission" VALUES (250, 63, 'add_draft', 'Can add draft');
INSERT INTO "auth_permission" VALUES (251, 63, 'change_draft', 'Can change draft');
INSERT INTO "auth_permission" VALUES (252, 63, 'delete_draft', 'Can delete draft');
INSERT INTO "auth_permission" VALUES (253, 63, 'view_draft', 'Can view draft');
INSERT INTO "auth_permission" VALUES (254, 64, 'add_draftfile', 'Can add draft file');
INSERT INTO "auth_permission" VALUES (255, 64, 'change_draftfile', 'Can change draft file');
INSERT INTO "auth_permission" VALUES (256, 64, 'delete_draftfile', 'Can delete draft file');
INSERT INTO "auth_permission" VALUES (257, 64, 'view_draftfile', 'Can view draft file');
INSERT INTO "auth_permission" VALUES (258, 65, 'add_passage', 'Can add passage');
INSERT INTO "auth_permission" VALUES (259, 65, 'change_passage', 'Can change passage');
INSERT INTO "auth_permission" VALUES (260, 65, 'delete_passage', 'Can delete passage');
INSERT INTO "auth_permission" VALUES (261, 65, 'view_passage', 'Can view passage');
INSERT INTO "auth_permission" VALUES (262, 66, 'add_querycode', 'Can add query code');
INSERT INTO "auth_permission" VALUES (263, 66, 'change_querycode', 'Can change query code');
INSERT INTO "auth_permission" VALUES (264, 66, 'delete_querycode', 'Can delete query code');
INSERT INTO "auth_permission" VALUES (265, 66, 'view_querycode', 'Can view query code');
INSERT INTO "auth_permission" VALUES (266, 67, 'add_notice', 'Can add notice');
INSERT INTO "auth_permission" VALUES (267, 67, 'change_notice', 'Can change notice');
INSERT INTO "auth_permission" VALUES (268, 67, 'delete_notice', 'Can delete notice');
INSERT INTO "auth_permission" VALUES (269, 67, 'view_notice', 'Can view notice');
INSERT INTO "auth_permission" VALUES (270, 68, 'add_satisfaction', 'Can add satisfaction');
INSERT INTO "auth_permission" VALUES (271, 68, 'change_satisfaction', 'Can change satisfaction');
INSERT INTO "auth_permission" VALUES (272, 68, 'delete_satisfaction', 'Can delete satisfaction');
INSERT INTO "auth_permission" VALUES (273, 68, 'view_satisfaction', 'Can view satisfaction');
INSERT INTO "auth_permission" VALUES (274, 69, 'add_caseletter', 'Can add letter');
INSERT INTO "auth_permission" VALUES (275, 69, 'change_caseletter', 'Can change letter');
INSERT INTO "auth_permission" VALUES (276, 69, 'delete_caseletter', 'Can delete letter');
INSERT INTO "auth_permission" VALUES (277, 69, 'view_caseletter', 'Can view letter');
INSERT INTO "auth_permission" VALUES (278, 70, 'add_itemreference', 'Can add item reference');
INSERT INTO "auth_permission" VALUES (279, 70, 'change_itemreference', 'Can change item reference');
INSERT INTO "auth_permission" VALUES (280, 70, 'delete_itemreference', 'Can delete item reference');
INSERT INTO "auth_permission" VALUES (281, 70, 'view_itemreference', 'Can view item reference');
INSERT INTO "auth_permission" VALUES (282, 71, 'add_lettersettings', 'Can add letter settings');
INSERT INTO "auth_permission" VALUES (283, 71, 'change_lettersettings', 'Can change letter settings');
INSERT INTO "auth_permission" VALUES (284, 71, 'delete_lettersettings', 'Can delete letter settings');
INSERT INTO "auth_permission" VALUES (285, 71, 'view_lettersettings', 'Can view letter settings');
INSERT INTO "auth_permission" VALUES (286, 72, 'add_letterwording', 'Can add wording of a letter');
INSERT INTO "auth_permission" VALUES (287, 72, 'change_letterwording', 'Can change wording of a letter');
INSERT INTO "auth_permission" VALUES (288, 72, 'delete_letterwording', 'Can delete wording of a letter');
INSERT INTO "auth_permission" VALUES (289, 72, 'view_letterwording', 'Can view wording of a letter');
INSERT INTO "auth_permission" VALUES (290, 73, 'add_escalation', 'Can add escalation');
INSERT INTO "auth_permission" VALUES (291, 73, 'change_escalation', 'Can change escalation');
INSERT INTO "auth_permission" VALUES (292, 73, 'delete_escalation', 'Can delete escalation');
INSERT INTO "auth_permission" VALUES (293, 73, 'view_escalation', 'Can view escalation');
INSERT INTO "auth_permission" VALUES (294, 74, 'add_remedy', 'Can add remedy');
INSERT INTO "auth_permission" VALUES (295, 74, 'change_remedy', 'Can change remedy');
INSERT INTO "auth_permission" VALUES (296, 74, 'delete_remedy', 'Can delete remedy');
INSERT INTO "auth_permission" VALUES (297, 74, 'view_remedy', 'Can view remedy');
INSERT INTO "auth_permission" VALUES (298, 75, 'add_answeritem', 'Can add answer item');
INSERT INTO "auth_permission" VALUES (299, 75, 'change_answeritem', 'Can change answer item');
INSERT INTO "auth_permission" VALUES (300, 75, 'delete_answeritem', 'Can delete answer item');
INSERT INTO "auth_permission" VALUES (301, 75, 'view_answeritem', 'Can view answer item');
INSERT INTO "auth_permission" VALUES (302, 76, 'add_redaction', 'Can add redaction');
INSERT INTO "auth_permission" VALUES (303, 76, 'change_redaction', 'Can change redaction');
INSERT INTO "auth_permission" VALUES (304, 76, 'delete_redaction', 'Can delete redaction');
INSERT INTO "auth_permission" VALUES (305, 76, 'view_redaction', 'Can view redaction');
INSERT INTO "auth_permission" VALUES (306, 77, 'add_redactionbox', 'Can add redaction box');
INSERT INTO "auth_permission" VALUES (307, 77, 'change_redactionbox', 'Can change redaction box');
INSERT INTO "auth_permission" VALUES (308, 77, 'delete_redactionbox', 'Can delete redaction box');
INSERT INTO "auth_permission" VALUES (309, 77, 'view_redactionbox', 'Can view redaction box');
INSERT INTO "auth_permission" VALUES (310, 78, 'add_givenexamination', 'Can add given examination');
INSERT INTO "auth_permission" VALUES (311, 78, 'change_givenexamination', 'Can change given examination');
INSERT INTO "auth_permission" VALUES (312, 78, 'delete_givenexamination', 'Can delete given examination');
INSERT INTO "auth_permission" VALUES (313, 78, 'view_givenexamination', 'Can view given examination');
INSERT INTO "auth_permission" VALUES (314, 79, 'add_givenoverride', 'Can add given override');
INSERT INTO "auth_permission" VALUES (315, 79, 'change_givenoverride', 'Can change given override');
INSERT INTO "auth_permission" VALUES (316, 79, 'delete_givenoverride', 'Can delete given override');
INSERT INTO "auth_permission" VALUES (317, 79, 'view_givenoverride', 'Can view given override');
INSERT INTO "auth_permission" VALUES (318, 80, 'add_column', 'Can add column');
INSERT INTO "auth_permission" VALUES (319, 80, 'change_column', 'Can change column');
INSERT INTO "auth_permission" VALUES (320, 80, 'delete_column', 'Can delete column');
INSERT INTO "auth_permission" VALUES (321, 80, 'view_column', 'Can view column');
INSERT INTO "auth_permission" VALUES (322, 81, 'add_importbatch', 'Can add import');
INSERT INTO "auth_permission" VALUES (323, 81, 'change_importbatch', 'Can change import');
INSERT INTO "auth_permission" VALUES (324, 81, 'delete_importbatch', 'Can delete import');
INSERT INTO "auth_permission" VALUES (325, 81, 'view_importbatch', 'Can view import');
INSERT INTO "auth_permission" VALUES (326, 82, 'add_indexcounter', 'Can add index counter');
INSERT INTO "auth_permission" VALUES (327, 82, 'change_indexcounter', 'Can change index counter');
INSERT INTO "auth_permission" VALUES (328, 82, 'delete_indexcounter', 'Can delete index counter');
INSERT INTO "auth_permission" VALUES (329, 82, 'view_indexcounter', 'Can view index counter');
INSERT INTO "auth_permission" VALUES (330, 83, 'add_item', 'Can add item');
INSERT INTO "auth_permission" VALUES (331, 83, 'change_item', 'Can change item');
INSERT INTO "auth_permission" VALUES (332, 83, 'delete_item', 'Can delete item');
INSERT INTO "auth_permission" VALUES (333, 83, 'view_item', 'Can view item');
INSERT INTO "auth_permission" VALUES (334, 84, 'add_release', 'Can add release');
INSERT INTO "auth_permission" VALUES (335, 84, 'change_release', 'Can change release');
INSERT INTO "auth_permission" VALUES (336, 84, 'delete_release', 'Can delete release');
INSERT INTO "auth_permission" VALUES (337, 84, 'view_release', 'Can view release');
INSERT INTO "auth_permission" VALUES (338, 85, 'add_storedfile', 'Can add attachment file');
INSERT INTO "auth_permission" VALUES (339, 85, 'change_storedfile', 'Can change attachment file');
INSERT INTO "auth_permission" VALUES (340, 85, 'delete_storedfile', 'Can delete attachment file');
INSERT INTO "auth_permission" VALUES (341, 85, 'view_storedfile', 'Can view attachment file');
INSERT INTO "auth_permission" VALUES (342, 86, 'add_itemattachment', 'Can add attachment');
INSERT INTO "auth_permission" VALUES (343, 86, 'change_itemattachment', 'Can change attachment');
INSERT INTO "auth_permission" VALUES (344, 86, 'delete_itemattachment', 'Can delete attachment');
INSERT INTO "auth_permission" VALUES (345, 86, 'view_itemattachment', 'Can view attachment');
INSERT INTO "auth_permission" VALUES (346, 87, 'add_comment', 'Can add comment');
INSERT INTO "auth_permission" VALUES (347, 87, 'change_comment', 'Can change comment');
INSERT INTO "auth_permission" VALUES (348, 87, 'delete_comment', 'Can delete comment');
INSERT INTO "auth_permission" VALUES (349, 87, 'view_comment', 'Can view comment');
INSERT INTO "auth_permission" VALUES (350, 88, 'add_original', 'Can add original');
INSERT INTO "auth_permission" VALUES (351, 88, 'change_original', 'Can change original');
INSERT INTO "auth_permission" VALUES (352, 88, 'delete_original', 'Can delete original');
INSERT INTO "auth_permission" VALUES (353, 88, 'view_original', 'Can view original');
INSERT INTO "auth_permission" VALUES (354, 89, 'add_submission', 'Can add submission');
INSERT INTO "auth_permission" VALUES (355, 89, 'change_submission', 'Can change submission');
INSERT INTO "auth_permission" VALUES (356, 89, 'delete_submission', 'Can delete submission');
INSERT INTO "auth_permission" VALUES (357, 89, 'view_submission', 'Can view submission');
INSERT INTO "auth_permission" VALUES (358, 90, 'add_settlement', 'Can add settlement');
INSERT INTO "auth_permission" VALUES (359, 90, 'change_settlement', 'Can change settlement');
INSERT INTO "auth_permission" VALUES (360, 90, 'delete_settlement', 'Can delete settlement');
INSERT INTO "auth_permission" VALUES (361, 90, 'view_settlement', 'Can view settlement');
INSERT INTO "auth_permission" VALUES (362, 91, 'add_review', 'Can add review');
INSERT INTO "auth_permission" VALUES (363, 91, 'change_review', 'Can change review');
INSERT INTO "auth_permission" VALUES (364, 91, 'delete_review', 'Can delete review');
INSERT INTO "auth_permission" VALUES (365, 91, 'view_review', 'Can view review');
INSERT INTO "auth_permission" VALUES (366, 92, 'add_stockrun', 'Can add stock run');
INSERT INTO "auth_permission" VALUES (367, 92, 'change_stockrun', 'Can change stock run');
INSERT INTO "auth_permission" VALUES (368, 92, 'delete_stockrun', 'Can delete stock run');
INSERT INTO "auth_permission" VALUES (369, 92, 'view_stockrun', 'Can view stock run');
INSERT INTO "auth_permission" VALUES (370, 93, 'add_stockfinding', 'Can add stock finding');
INSERT INTO "auth_permission" VALUES (371, 93, 'change_stockfinding', 'Can change stock finding');
INSERT INTO "auth_permission" VALUES (372, 93, 'delete_stockfinding', 'Can delete stock finding');
INSERT INTO "auth_permission" VALUES (373, 93, 'view_stockfinding', 'Can view stock finding');
INSERT INTO "auth_permission" VALUES (374, 94, 'add_fileexamination', 'Can add file examination');
INSERT INTO "auth_permission" VALUES (375, 94, 'change_fileexamination', 'Can change file examination');
INSERT INTO "auth_permission" VALUES (376, 94, 'delete_fileexamination', 'Can delete file examination');
INSERT INTO "auth_permission" VALUES (377, 94, 'view_fileexamination', 'Can view file examination');
INSERT INTO "auth_permission" VALUES (378, 95, 'add_findingoverride', 'Can add finding override');
INSERT INTO "auth_permission" VALUES (379, 95, 'change_findingoverride', 'Can change finding override');
INSERT INTO "auth_permission" VALUES (380, 95, 'delete_findingoverride', 'Can delete finding override');
INSERT INTO "auth_permission" VALUES (381, 95, 'view_findingoverride', 'Can view finding override');
INSERT INTO "auth_permission" VALUES (382, 96, 'add_houseword', 'Can add word');
INSERT INTO "auth_permission" VALUES (383, 96, 'change_houseword', 'Can change word');
INSERT INTO "auth_permission" VALUES (384, 96, 'delete_houseword', 'Can delete word');
INSERT INTO "auth_permission" VALUES (385, 96, 'view_houseword', 'Can view word');
INSERT INTO "auth_permission" VALUES (386, 97, 'add_schedule', 'Can add schedule');
INSERT INTO "auth_permission" VALUES (387, 97, 'change_schedule', 'Can change schedule');
INSERT INTO "auth_permission" VALUES (388, 97, 'delete_schedule', 'Can delete schedule');
INSERT INTO "auth_permission" VALUES (389, 97, 'view_schedule', 'Can view schedule');
INSERT INTO "auth_permission" VALUES (390, 98, 'add_digestchoice', 'Can add digest choice');
INSERT INTO "auth_permission" VALUES (391, 98, 'change_digestchoice', 'Can change digest choice');
INSERT INTO "auth_permission" VALUES (392, 98, 'delete_digestchoice', 'Can delete digest choice');
INSERT INTO "auth_permission" VALUES (393, 98, 'view_digestchoice', 'Can view digest choice');
INSERT INTO "auth_permission" VALUES (394, 99, 'add_chain', 'Can add chain');
INSERT INTO "auth_permission" VALUES (395, 99, 'change_chain', 'Can change chain');
INSERT INTO "auth_permission" VALUES (396, 99, 'delete_chain', 'Can delete chain');
INSERT INTO "auth_permission" VALUES (397, 99, 'view_chain', 'Can view chain');
INSERT INTO "auth_permission" VALUES (398, 100, 'add_entry', 'Can add ledger entry');
INSERT INTO "auth_permission" VALUES (399, 100, 'change_entry', 'Can change ledger entry');
INSERT INTO "auth_permission" VALUES (400, 100, 'delete_entry', 'Can delete ledger entry');
INSERT INTO "auth_permission" VALUES (401, 100, 'view_entry', 'Can view ledger entry');
INSERT INTO "auth_permission" VALUES (402, 101, 'add_agency', 'Can add agency');
INSERT INTO "auth_permission" VALUES (403, 101, 'change_agency', 'Can change agency');
INSERT INTO "auth_permission" VALUES (404, 101, 'delete_agency', 'Can delete agency');
INSERT INTO "auth_permission" VALUES (405, 101, 'view_agency', 'Can view agency');
INSERT INTO "auth_permission" VALUES (406, 102, 'add_leadinggroupseat', 'Can add seat in the leading group');
INSERT INTO "auth_permission" VALUES (407, 102, 'change_leadinggroupseat', 'Can change seat in the leading group');
INSERT INTO "auth_permission" VALUES (408, 102, 'delete_leadinggroupseat', 'Can delete seat in the leading group');
INSERT INTO "auth_permission" VALUES (409, 102, 'view_leadinggroupseat', 'Can view seat in the leading group');
INSERT INTO "auth_permission" VALUES (410, 103, 'add_unit', 'Can add unit');
INSERT INTO "auth_permission" VALUES (411, 103, 'change_unit', 'Can change unit');
INSERT INTO "auth_permission" VALUES (412, 103, 'delete_unit', 'Can delete unit');
INSERT INTO "auth_permission" VALUES (413, 103, 'view_unit', 'Can view unit');
INSERT INTO "auth_permission" VALUES (414, 104, 'add_staff', 'Can add member of staff');
INSERT INTO "auth_permission" VALUES (415, 104, 'change_staff', 'Can change member of staff');
INSERT INTO "auth_permission" VALUES (416, 104, 'delete_staff', 'Can delete member of staff');
INSERT INTO "auth_permission" VALUES (417, 104, 'view_staff', 'Can view member of staff');
INSERT INTO "auth_permission" VALUES (418, 105, 'add_duty', 'Can add duty');
INSERT INTO "auth_permission" VALUES (419, 105, 'change_duty', 'Can change duty');
INSERT INTO "auth_permission" VALUES (420, 105, 'delete_duty', 'Can delete duty');
INSERT INTO "auth_permission" VALUES (421, 105, 'view_duty', 'Can view duty');
INSERT INTO "auth_permission" VALUES (422, 106, 'add_absence', 'Can add absence');
INSERT INTO "auth_permission" VALUES (423, 106, 'change_absence', 'Can change absence');
INSERT INTO "auth_permission" VALUES (424, 106, 'delete_absence', 'Can delete absence');
INSERT INTO "auth_permission" VALUES (425, 106, 'view_absence', 'Can view absence');
INSERT INTO "auth_permission" VALUES (426, 107, 'add_enteredyear', 'Can add holiday notice');
INSERT INTO "auth_permission" VALUES (427, 107, 'change_enteredyear', 'Can change holiday notice');
INSERT INTO "auth_permission" VALUES (428, 107, 'delete_enteredyear', 'Can delete holiday notice');
INSERT INTO "auth_permission" VALUES (429, 107, 'view_enteredyear', 'Can view holiday notice');
INSERT INTO "auth_permission" VALUES (430, 83, 'publish_item', 'Can publish item');
INSERT INTO "auth_permission" VALUES (431, 83, 'lock_item', 'Can lock item');
INSERT INTO "auth_permission" VALUES (432, 83, 'unlock_item', 'Can unlock item');
INSERT INTO "auth_permission" VALUES (433, 28, 'view_document', 'Can view document');
INSERT INTO "auth_permission" VALUES (434, 29, 'view_image', 'Can view image');
INSERT INTO "auth_permission" VALUES (435, 108, 'add_rendition', 'Can add rendition');
INSERT INTO "auth_permission" VALUES (436, 108, 'change_rendition', 'Can change rendition');
INSERT INTO "auth_permission" VALUES (437, 108, 'delete_rendition', 'Can delete rendition');
INSERT INTO "auth_permission" VALUES (438, 108, 'view_rendition', 'Can view rendition');
INSERT INTO "auth_permission" VALUES (439, 109, 'add_userprofile', 'Can add user profile');
INSERT INTO "auth_permission" VALUES (440, 109, 'change_userprofile', 'Can change user profile');
INSERT INTO "auth_permission" VALUES (441, 109, 'delete_userprofile', 'Can delete user profile');
INSERT INTO "auth_permission" VALUES (442, 109, 'view_userprofile', 'Can view user profile');
INSERT INTO "auth_permission" VALUES (443, 110, 'add_editingsession', 'Can add editing session');
INSERT INTO "auth_permission" VALUES (444, 110, 'change_editingsession', 'Can change editing session');
INSERT INTO "auth_permission" VALUES (445, 110, 'delete_editingsession', 'Can delete editing session');
INSERT INTO "auth_permission" VALUES (446, 110, 'view_editingsession', 'Can view editing session');
INSERT INTO "auth_permission" VALUES (447, 111, 'add_formstate', 'Can add form state');
INSERT INTO "auth_permission" VALUES (448, 111, 'change_formstate', 'Can change form state');
INSERT INTO "auth_permission" VALUES (449, 111, 'delete_formstate', 'Can delete form state');
INSERT INTO "auth_permission" VALUES (450, 111, 'view_formstate', 'Can view form state');
INSERT INTO "auth_permission" VALUES (451, 112, 'add_indexentry', 'Can add index entry');
INSERT INTO "auth_permission" VALUES (452, 112, 'change_indexentry', 'Can change index entry');
INSERT INTO "auth_permission" VALUES (453, 112, 'delete_indexentry', 'Can delete index entry');
INSERT INTO "auth_permission" VALUES (454, 112, 'view_indexentry', 'Can view index entry');
INSERT INTO "auth_permission" VALUES (455, 113, 'add_sqliteftsindexentry', 'Can add sqliteftsindexentry');
INSERT INTO "auth_permission" VALUES (456, 113, 'change_sqliteftsindexentry', 'Can change sqliteftsindexentry');
INSERT INTO "auth_permission" VALUES (457, 113, 'delete_sqliteftsindexentry', 'Can delete sqliteftsindexentry');
INSERT INTO "auth_permission" VALUES (458, 113, 'view_sqliteftsindexentry', 'Can view sqliteftsindexentry');
INSERT INTO "auth_permission" VALUES (459, 114, 'add_tag', 'Can add tag');
INSERT INTO "auth_permission" VALUES (460, 114, 'change_tag', 'Can change tag');
INSERT INTO "auth_permission" VALUES (461, 114, 'delete_tag', 'Can delete tag');
INSERT INTO "auth_permission" VALUES (462, 114, 'view_tag', 'Can view tag');
INSERT INTO "auth_permission" VALUES (463, 115, 'add_taggeditem', 'Can add tagged item');
INSERT INTO "auth_permission" VALUES (464, 115, 'change_taggeditem', 'Can change tagged item');
INSERT INTO "auth_permission" VALUES (465, 115, 'delete_taggeditem', 'Can delete tagged item');
INSERT INTO "auth_permission" VALUES (466, 115, 'view_taggeditem', 'Can view tagged item');
INSERT INTO "auth_permission" VALUES (467, 116, 'add_dbtaskresult', 'Can add Task Result');
INSERT INTO "auth_permission" VALUES (468, 116, 'change_dbtaskresult', 'Can change Task Result');
INSERT INTO "auth_permission" VALUES (469, 116, 'delete_dbtaskresult', 'Can delete Task Result');
INSERT INTO "auth_permission" VALUES (470, 116, 'view_dbtaskresult', 'Can view Task Result');
INSERT INTO "auth_permission" VALUES (471, 117, 'add_permission', 'Can add permission');
INSERT INTO "auth_permission" VALUES (472, 117, 'change_permission', 'Can change permission');
INSERT INTO "auth_permission" VALUES (473, 117, 'delete_permission', 'Can delete permission');
INSERT INTO "auth_permission" VALUES (474, 117, 'view_permission', 'Can view permission');
INSERT INTO "auth_permission" VALUES (475, 118, 'add_group', 'Can add group');
INSERT INTO "auth_permission" VALUES (476, 118, 'change_group', 'Can change group');
INSERT INTO "auth_permission" VALUES (477, 118, 'delete_group', 'Can delete group');
INSERT INTO "auth_permission" VALUES (478, 118, 'view_group', 'Can view group');
INSERT INTO "auth_permission" VALUES (479, 119, 'add_contenttype', 'Can add content type');
INSERT INTO "auth_permission" VALUES (480, 119, 'change_contenttype', 'Can change content type');
INSERT INTO "auth_permission" VALUES (481, 119, 'delete_contenttype', 'Can delete content type');
INSERT INTO "auth_permission" VALUES (482, 119, 'view_contenttype', 'Can view content type');
INSERT INTO "auth_permission" VALUES (483, 120, 'add_session', 'Can add session');
INSERT INTO "auth_permission" VALUES (484, 120, 'change_session', 'Can change session');
INSERT INTO "auth_permission" VALUES (485, 120, 'delete_session', 'Can delete session');
INSERT INTO "auth_permission" VALUES (486, 120, 'view_session', 'Can view session');
INSERT INTO "auth_group" VALUES (1, 'Moderators');
INSERT INTO "auth_group" VALUES (2, 'Editors');
INSERT INTO "wagtailcore_collection" VALUES (1, '0001', 1, 0, 'Root');
INSERT INTO "wagtailcore_groupcollectionpermission" VALUES (1, 1, 2, 110);
INSERT INTO "wagtailcore_groupcollectionpermission" VALUES (2, 1, 1, 110);
INSERT INTO "wagtailcore_groupcollectionpermission" VALUES (3, 1, 2, 111);
INSERT INTO "wagtailcore_groupcollectionpermission" VALUES (4, 1, 1, 111);
INSERT INTO "wagtailcore_groupcollectionpermission" VALUES (5, 1, 2, 113);
INSERT INTO "wagtailcore_groupcollectionpermission" VALUES (6, 1, 1, 113);
INSERT INTO "wagtailcore_groupcollectionpermission" VALUES (7, 1, 2, 114);
INSERT INTO "wagtailcore_groupcollectionpermission" VALUES (8, 1, 1, 114);
INSERT INTO "wagtailcore_groupcollectionpermission" VALUES (9, 1, 2, 115);
INSERT INTO "wagtailcore_groupcollectionpermission" VALUES (10, 1, 1, 115);
INSERT INTO "wagtailcore_groupcollectionpermission" VALUES (11, 1, 2, 117);
INSERT INTO "wagtailcore_groupcollectionpermission" VALUES (12, 1, 1, 117);
INSERT INTO "wagtailcore_site" VALUES (1, 'localhost', 80, 1, 2, '');
INSERT INTO "wagtailcore_task" VALUES (1, 'Moderators approval', 1, 2);
INSERT INTO "wagtailcore_workflow" VALUES (1, 'Moderators approval', 1);
INSERT INTO "wagtailcore_groupapprovaltask" VALUES (1);
INSERT INTO "wagtailcore_workflowpage" VALUES (1, 1);
INSERT INTO "wagtailcore_workflowtask" VALUES (1, 0, 1, 1);
INSERT INTO "wagtailcore_groupapprovaltask_groups" VALUES (1, 1, 1);
INSERT INTO "wagtailcore_locale" VALUES (1, 'zh-hans');
INSERT INTO "wagtailcore_page" VALUES (1, '0001', 1, 1, 'Root', 'root', 1, 0, '/', '', 0, '', NULL, NULL, 0, 1, NULL, 0, NULL, NULL, NULL, NULL, 'Root', NULL, NULL, 1, 'e06ac57e80c746c49013a594c901e1ac', NULL, NULL);
INSERT INTO "wagtailcore_page" VALUES (2, '00010001', 2, 0, 'Welcome to your new Wagtail site!', 'home', 1, 0, '/home/', '', 0, '', NULL, NULL, 0, 1, NULL, 0, NULL, NULL, NULL, NULL, 'Welcome to your new Wagtail site!', NULL, NULL, 1, '596837c936f14de8bdbd2d9c9e467b87', NULL, NULL);
INSERT INTO "wagtailcore_grouppagepermission" VALUES (1, 1, 1, 69);
INSERT INTO "wagtailcore_grouppagepermission" VALUES (2, 1, 1, 70);
INSERT INTO "wagtailcore_grouppagepermission" VALUES (3, 1, 1, 75);
INSERT INTO "wagtailcore_grouppagepermission" VALUES (4, 2, 1, 69);
INSERT INTO "wagtailcore_grouppagepermission" VALUES (5, 2, 1, 70);
INSERT INTO "wagtailcore_grouppagepermission" VALUES (6, 1, 1, 74);
INSERT INTO "wagtailcore_grouppagepermission" VALUES (7, 1, 1, 76);
CREATE UNIQUE INDEX "django_content_type_app_label_model_76bd3d3b_uniq" ON "django_content_type" ("app_label", "model");
CREATE UNIQUE INDEX "auth_group_permissions_group_id_permission_id_0cd325b0_uniq" ON "auth_group_permissions" ("group_id", "permission_id");
CREATE INDEX "auth_group_permissions_group_id_b120cbf9" ON "auth_group_permissions" ("group_id");
CREATE INDEX "auth_group_permissions_permission_id_84c5c92e" ON "auth_group_permissions" ("permission_id");
CREATE UNIQUE INDEX "auth_permission_content_type_id_codename_01ab375a_uniq" ON "auth_permission" ("content_type_id", "codename");
CREATE INDEX "auth_permission_content_type_id_2f476e4b" ON "auth_permission" ("content_type_id");
CREATE INDEX "agencies_leadinggroupseat_agency_id_e01f848b" ON "agencies_leadinggroupseat" ("agency_id");
CREATE UNIQUE INDEX "agencies_staff_groups_staff_id_group_id_7ebf227c_uniq" ON "agencies_staff_groups" ("staff_id", "group_id");
CREATE INDEX "agencies_staff_groups_staff_id_6cbfc3eb" ON "agencies_staff_groups" ("staff_id");
CREATE INDEX "agencies_staff_groups_group_id_ae612e1f" ON "agencies_staff_groups" ("group_id");
CREATE UNIQUE INDEX "agencies_staff_user_permissions_staff_id_permission_id_edf1f2c6_uniq" ON "agencies_staff_user_permissions" ("staff_id", "permission_id");
CREATE INDEX "agencies_staff_user_permissions_staff_id_5813867f" ON "agencies_staff_user_permissions" ("staff_id");
CREATE INDEX "agencies_staff_user_permissions_permission_id_0625cb89" ON "agencies_staff_user_permissions" ("permission_id");
CREATE UNIQUE INDEX "duty_held_once" ON "agencies_duty" ("staff_id", "agency_id", "role") WHERE "until" IS NULL;
CREATE INDEX "agencies_duty_agency_id_b7f248a4" ON "agencies_duty" ("agency_id");
CREATE INDEX "agencies_duty_staff_id_313ba821" ON "agencies_duty" ("staff_id");
CREATE INDEX "agencies_unit_agency_id_f8cb4cae" ON "agencies_unit" ("agency_id");
CREATE INDEX "agencies_staff_agency_id_e8a82506" ON "agencies_staff" ("agency_id");
CREATE INDEX "agencies_staff_unit_id_baf2d3b8" ON "agencies_staff" ("unit_id");
CREATE INDEX "agencies_agency_tree_path_93c79c60" ON "agencies_agency" ("tree_path");
CREATE INDEX "agencies_agency_parent_id_2087cd0c" ON "agencies_agency" ("parent_id");
CREATE INDEX "agencies_absence_deputy_id_1d24611d" ON "agencies_absence" ("deputy_id");
CREATE INDEX "agencies_absence_staff_id_f17f55e7" ON "agencies_absence" ("staff_id");
CREATE INDEX "agencies_enteredyear_entered_by_id_7e8e4b88" ON "agencies_enteredyear" ("entered_by_id");
CREATE UNIQUE INDEX "wagtailcore_groupcollectionpermission_group_id_collection_id_permission_id_a21cefe9_uniq" ON "wagtailcore_groupcollectionpermission" ("group_id", "collection_id", "permission_id");
CREATE INDEX "wagtailcore_groupcollectionpermission_collection_id_5423575a" ON "wagtailcore_groupcollectionpermission" ("collection_id");
CREATE INDEX "wagtailcore_groupcollectionpermission_group_id_05d61460" ON "wagtailcore_groupcollectionpermission" ("group_id");
CREATE INDEX "wagtailcore_groupcollectionpermission_permission_id_1b626275" ON "wagtailcore_groupcollectionpermission" ("permission_id");
CREATE UNIQUE INDEX "wagtailcore_pageviewrestriction_groups_pageviewrestriction_id_group_id_d23f80bb_uniq" ON "wagtailcore_pageviewrestriction_groups" ("pageviewrestriction_id", "group_id");
CREATE INDEX "wagtailcore_pageviewrestriction_groups_pageviewrestriction_id_f147a99a" ON "wagtailcore_pageviewrestriction_groups" ("pageviewrestriction_id");
CREATE INDEX "wagtailcore_pageviewrestriction_groups_group_id_6460f223" ON "wagtailcore_pageviewrestriction_groups" ("group_id");
CREATE INDEX "wagtailcore_pageviewrestriction_page_id_15a8bea6" ON "wagtailcore_pageviewrestriction" ("page_id");
CREATE INDEX "wagtailcore_collectionviewrestriction_collection_id_761908ec" ON "wagtailcore_collectionviewrestriction" ("collection_id");
CREATE UNIQUE INDEX "wagtailcore_collectionviewrestriction_groups_collectionviewrestriction_id_group_id_988995ae_uniq" ON "wagtailcore_collectionviewrestriction_groups" ("collectionviewrestriction_id", "group_id");
CREATE INDEX "wagtailcore_collectionviewrestriction_groups_collectionviewrestriction_id_47320efd" ON "wagtailcore_collectionviewrestriction_groups" ("collectionviewrestriction_id");
CREATE INDEX "wagtailcore_collectionviewrestriction_groups_group_id_1823f2a3" ON "wagtailcore_collectionviewrestriction_groups" ("group_id");
CREATE UNIQUE INDEX "wagtailcore_site_hostname_port_2c626d70_uniq" ON "wagtailcore_site" ("hostname", "port");
CREATE INDEX "wagtailcore_site_hostname_96b20b46" ON "wagtailcore_site" ("hostname");
CREATE INDEX "wagtailcore_site_root_page_id_e02fb95c" ON "wagtailcore_site" ("root_page_id");
CREATE INDEX "wagtailcore_task_content_type_id_249ab8ba" ON "wagtailcore_task" ("content_type_id");
CREATE INDEX "wagtailcore_workflowpage_workflow_id_56f56ff6" ON "wagtailcore_workflowpage" ("workflow_id");
CREATE UNIQUE INDEX "wagtailcore_workflowtask_workflow_id_task_id_4ec7a62b_uniq" ON "wagtailcore_workflowtask" ("workflow_id", "task_id");
CREATE INDEX "wagtailcore_workflowtask_task_id_ce7716fe" ON "wagtailcore_workflowtask" ("task_id");
CREATE INDEX "wagtailcore_workflowtask_workflow_id_b9717175" ON "wagtailcore_workflowtask" ("workflow_id");
CREATE UNIQUE INDEX "wagtailcore_groupapprovaltask_groups_groupapprovaltask_id_group_id_bb5ee7eb_uniq" ON "wagtailcore_groupapprovaltask_groups" ("groupapprovaltask_id", "group_id");
CREATE INDEX "wagtailcore_groupapprovaltask_groups_groupapprovaltask_id_9a9255ea" ON "wagtailcore_groupapprovaltask_groups" ("groupapprovaltask_id");
CREATE INDEX "wagtailcore_groupapprovaltask_groups_group_id_2e64b61f" ON "wagtailcore_groupapprovaltask_groups" ("group_id");
CREATE UNIQUE INDEX "wagtailcore_page_translation_key_locale_id_9b041bad_uniq" ON "wagtailcore_page" ("translation_key", "locale_id");
CREATE INDEX "wagtailcore_page_slug_e7c11b8f" ON "wagtailcore_page" ("slug");
CREATE INDEX "wagtailcore_page_content_type_id_c28424df" ON "wagtailcore_page" ("content_type_id");
CREATE INDEX "wagtailcore_page_owner_id_fbf7c332" ON "wagtailcore_page" ("owner_id");
CREATE INDEX "wagtailcore_page_first_published_at_2b5dd637" ON "wagtailcore_page" ("first_published_at");
CREATE INDEX "wagtailcore_page_live_revision_id_930bd822" ON "wagtailcore_page" ("live_revision_id");
CREATE INDEX "wagtailcore_page_locked_by_id_bcb86245" ON "wagtailcore_page" ("locked_by_id");
CREATE INDEX "wagtailcore_page_locale_id_3c7e30a6" ON "wagtailcore_page" ("locale_id");
CREATE INDEX "wagtailcore_page_alias_of_id_12945502" ON "wagtailcore_page" ("alias_of_id");
CREATE INDEX "wagtailcore_commentreply_comment_id_afc7e027" ON "wagtailcore_commentreply" ("comment_id");
CREATE INDEX "wagtailcore_commentreply_user_id_d0b3b9c3" ON "wagtailcore_commentreply" ("user_id");
CREATE UNIQUE INDEX "wagtailcore_pagesubscription_page_id_user_id_0cef73ed_uniq" ON "wagtailcore_pagesubscription" ("page_id", "user_id");
CREATE INDEX "wagtailcore_pagesubscription_page_id_a085e7a6" ON "wagtailcore_pagesubscription" ("page_id");
CREATE INDEX "wagtailcore_pagesubscription_user_id_89d7def9" ON "wagtailcore_pagesubscription" ("user_id");
CREATE INDEX "wagtailcore_comment_page_id_108444b5" ON "wagtailcore_comment" ("page_id");
CREATE INDEX "wagtailcore_comment_resolved_by_id_a282aa0e" ON "wagtailcore_comment" ("resolved_by_id");
CREATE INDEX "wagtailcore_comment_revision_created_id_1d058279" ON "wagtailcore_comment" ("revision_created_id");
CREATE INDEX "wagtailcore_comment_user_id_0c577ca6" ON "wagtailcore_comment" ("user_id");
CREATE INDEX "wagtailcore_page_latest_revision_id_e60fef51" ON "wagtailcore_page" ("latest_revision_id");
CREATE UNIQUE INDEX "wagtailcore_referenceindex_base_content_type_id_object_id_to_content_type_id_to_object_id_content_path_hash_9e6ccd6a_uniq" ON "wagtailcore_referenceindex" ("base_content_type_id", "object_id", "to_content_type_id", "to_object_id", "content_path_hash");
CREATE INDEX "wagtailcore_referenceindex_base_content_type_id_313cf40f" ON "wagtailcore_referenceindex" ("base_content_type_id");
CREATE INDEX "wagtailcore_referenceindex_content_type_id_766e0336" ON "wagtailcore_referenceindex" ("content_type_id");
CREATE INDEX "wagtailcore_referenceindex_to_content_type_id_93690bbd" ON "wagtailcore_referenceindex" ("to_content_type_id");
CREATE INDEX "wagtailcore_taskstate_content_type_id_0a758fdc" ON "wagtailcore_taskstate" ("content_type_id");
CREATE INDEX "wagtailcore_taskstate_task_id_c3677c34" ON "wagtailcore_taskstate" ("task_id");
CREATE INDEX "wagtailcore_taskstate_workflow_state_id_9239a775" ON "wagtailcore_taskstate" ("workflow_state_id");
CREATE INDEX "wagtailcore_taskstate_finished_by_id_13f98229" ON "wagtailcore_taskstate" ("finished_by_id");
CREATE INDEX "wagtailcore_taskstate_revision_id_df25a499" ON "wagtailcore_taskstate" ("revision_id");
CREATE UNIQUE INDEX "unique_in_progress_workflow" ON "wagtailcore_workflowstate" ("base_content_type_id", "object_id") WHERE "status" IN ('in_progress', 'needs_changes');
CREATE INDEX "wagtailcore_workflowstate_requested_by_id_4090bca3" ON "wagtailcore_workflowstate" ("requested_by_id");
CREATE INDEX "wagtailcore_workflowstate_workflow_id_1f18378f" ON "wagtailcore_workflowstate" ("workflow_id");
CREATE INDEX "wagtailcore_workflowstate_base_content_type_id_a30dc576" ON "wagtailcore_workflowstate" ("base_content_type_id");
CREATE INDEX "wagtailcore_workflowstate_content_type_id_2bb78ce1" ON "wagtailcore_workflowstate" ("content_type_id");
CREATE INDEX "workflowstate_ct_id_idx" ON "wagtailcore_workflowstate" ("content_type_id", "object_id");
CREATE INDEX "workflowstate_base_ct_id_idx" ON "wagtailcore_workflowstate" ("base_content_type_id", "object_id");
CREATE INDEX "wagtailcore_workflowcontenttype_workflow_id_9aad7cd2" ON "wagtailcore_workflowcontenttype" ("workflow_id");
CREATE INDEX "wagtailcore_modellogentry_action_d2d856ee" ON "wagtailcore_modellogentry" ("action");
CREATE INDEX "wagtailcore_modellogentry_timestamp_9694521b" ON "wagtailcore_modellogentry" ("timestamp");
CREATE INDEX "wagtailcore_modellogentry_content_changed_8bc39742" ON "wagtailcore_modellogentry" ("content_changed");
CREATE INDEX "wagtailcore_modellogentry_object_id_e0e7d4ef" ON "wagtailcore_modellogentry" ("object_id");
CREATE INDEX "wagtailcore_modellogentry_content_type_id_68849e77" ON "wagtailcore_modellogentry" ("content_type_id");
CREATE INDEX "wagtailcore_modellogentry_user_id_0278d1bf" ON "wagtailcore_modellogentry" ("user_id");
CREATE INDEX "wagtailcore_modellogentry_revision_id_df6ca33a" ON "wagtailcore_modellogentry" ("revision_id");
CREATE INDEX "wagtailcore_pagelogentry_action_c2408198" ON "wagtailcore_pagelogentry" ("action");
CREATE INDEX "wagtailcore_pagelogentry_timestamp_deb774c4" ON "wagtailcore_pagelogentry" ("timestamp");
CREATE INDEX "wagtailcore_pagelogentry_content_changed_99f27ade" ON "wagtailcore_pagelogentry" ("content_changed");
CREATE INDEX "wagtailcore_pagelogentry_content_type_id_74e7708a" ON "wagtailcore_pagelogentry" ("content_type_id");
CREATE INDEX "wagtailcore_pagelogentry_page_id_8464e327" ON "wagtailcore_pagelogentry" ("page_id");
CREATE INDEX "wagtailcore_pagelogentry_revision_id_8043d103" ON "wagtailcore_pagelogentry" ("revision_id");
CREATE INDEX "wagtailcore_pagelogentry_user_id_604ccfd8" ON "wagtailcore_pagelogentry" ("user_id");
CREATE INDEX "wagtailcore_grouppagepermission_group_id_fc07e671" ON "wagtailcore_grouppagepermission" ("group_id");
CREATE INDEX "wagtailcore_grouppagepermission_page_id_710b114a" ON "wagtailcore_grouppagepermission" ("page_id");
CREATE INDEX "wagtailcore_grouppagepermission_permission_id_05acb22e" ON "wagtailcore_grouppagepermission" ("permission_id");
CREATE INDEX "wagtailcore_revision_created_at_81450aa6" ON "wagtailcore_revision" ("created_at");
CREATE INDEX "wagtailcore_revision_approved_go_live_at_88d3dee5" ON "wagtailcore_revision" ("approved_go_live_at");
CREATE INDEX "wagtailcore_revision_user_id_03df83b0" ON "wagtailcore_revision" ("user_id");
CREATE INDEX "wagtailcore_revision_content_type_id_c8cb69c0" ON "wagtailcore_revision" ("content_type_id");
CREATE INDEX "wagtailcore_revision_base_content_type_id_5b4ef7bd" ON "wagtailcore_revision" ("base_content_type_id");
CREATE INDEX "content_object_idx" ON "wagtailcore_revision" ("content_type_id", "object_id");
CREATE INDEX "base_content_object_idx" ON "wagtailcore_revision" ("base_content_type_id", "object_id");
CREATE INDEX "wagtailcore_uploadedfile_for_content_type_id_b0fc87b2" ON "wagtailcore_uploadedfile" ("for_content_type_id");
CREATE INDEX "wagtailcore_uploadedfile_uploaded_by_user_id_c7580fe8" ON "wagtailcore_uploadedfile" ("uploaded_by_user_id");
CREATE UNIQUE INDEX "wagtailcore_groupsitepermission_group_id_site_id_permission_id_a58ee30d_uniq" ON "wagtailcore_groupsitepermission" ("group_id", "site_id", "permission_id");
CREATE INDEX "wagtailcore_groupsitepermission_group_id_e5cdbee4" ON "wagtailcore_groupsitepermission" ("group_id");
CREATE INDEX "wagtailcore_groupsitepermission_permission_id_459b1f38" ON "wagtailcore_groupsitepermission" ("permission_id");
CREATE INDEX "wagtailcore_groupsitepermission_site_id_245de488" ON "wagtailcore_groupsitepermission" ("site_id");
CREATE INDEX "referenceindex_source_object" ON "wagtailcore_referenceindex" ("base_content_type_id", "object_id");
CREATE INDEX "referenceindex_target_object" ON "wagtailcore_referenceindex" ("to_content_type_id", "to_object_id");
CREATE INDEX "wagtailcore_uuid_d6363b_idx" ON "wagtailcore_modellogentry" ("uuid", "action", "timestamp" DESC);
CREATE INDEX "wagtailcore_uuid_06a44d_idx" ON "wagtailcore_pagelogentry" ("uuid", "action", "timestamp" DESC);
CREATE INDEX "wagtailcore_apitoken_user_id_49b1141b" ON "wagtailcore_apitoken" ("user_id");
CREATE INDEX "catalog_importbatch_agency_id_61b5f89d" ON "catalog_importbatch" ("agency_id");
CREATE INDEX "catalog_importbatch_imported_by_id_03dce3ba" ON "catalog_importbatch" ("imported_by_id");
CREATE INDEX "catalog_importbatch_released_by_id_7137d951" ON "catalog_importbatch" ("released_by_id");
CREATE UNIQUE INDEX "catalog_item_columns_item_id_column_id_fd7c8ab1_uniq" ON "catalog_item_columns" ("item_id", "column_id");
CREATE INDEX "catalog_item_columns_item_id_d70f40c6" ON "catalog_item_columns" ("item_id");
CREATE INDEX "catalog_item_columns_column_id_a97276f3" ON "catalog_item_columns" ("column_id");
CREATE INDEX "catalog_storedfile_agency_id_2effe356" ON "catalog_storedfile" ("agency_id");
CREATE INDEX "catalog_storedfile_uploaded_by_id_af5dee1b" ON "catalog_storedfile" ("uploaded_by_id");
CREATE INDEX "catalog_itemattachment_item_id_bb97e059" ON "catalog_itemattachment" ("item_id");
CREATE INDEX "catalog_itemattachment_stored_id_c3e68f86" ON "catalog_itemattachment" ("stored_id");
CREATE INDEX "catalog_column_code_ebae133c" ON "catalog_column" ("code");
CREATE INDEX "catalog_column_agency_id_342152e3" ON "catalog_column" ("agency_id");
CREATE INDEX "catalog_column_owner_id_f52aa8be" ON "catalog_column" ("owner_id");
CREATE INDEX "catalog_column_parent_id_376f2383" ON "catalog_column" ("parent_id");
CREATE INDEX "catalog_indexcounter_agency_id_8e11f73b" ON "catalog_indexcounter" ("agency_id");
CREATE UNIQUE INDEX "index_number_once" ON "catalog_item" ("agency_id", "index_number") WHERE NOT ("index_number" = '');
CREATE INDEX "catalog_item_first_published_at_cc9b0811" ON "catalog_item" ("first_published_at");
CREATE INDEX "catalog_item_agency_id_07cf1d3c" ON "catalog_item" ("agency_id");
CREATE INDEX "catalog_item_author_id_58081060" ON "catalog_item" ("author_id");
CREATE INDEX "catalog_item_batch_id_bf966db2" ON "catalog_item" ("batch_id");
CREATE INDEX "catalog_item_latest_revision_id_d570db14" ON "catalog_item" ("latest_revision_id");
CREATE INDEX "catalog_item_live_revision_id_fcbd1804" ON "catalog_item" ("live_revision_id");
CREATE INDEX "catalog_item_locked_by_id_43d185a0" ON "catalog_item" ("locked_by_id");
CREATE INDEX "catalog_item_unit_id_5ca2b770" ON "catalog_item" ("unit_id");
CREATE INDEX "catalog_item_interprets_id_0981798c" ON "catalog_item" ("interprets_id");
CREATE INDEX "item_by_publication" ON "catalog_item" ("agency_id", "live", "published_at");
CREATE INDEX "item_by_formation" ON "catalog_item" ("agency_id", "live", "formed_on");
CREATE INDEX "catalog_release_item_id_fa71fe89" ON "catalog_release" ("item_id");
CREATE INDEX "catalog_release_released_by_id_dc581990" ON "catalog_release" ("released_by_id");
CREATE INDEX "catalog_release_revision_id_7cb5784f" ON "catalog_release" ("revision_id");
CREATE INDEX "catalog_comment_by_id_7f56f271" ON "catalog_comment" ("by_id");
CREATE INDEX "catalog_comment_item_id_9ee02e5d" ON "catalog_comment" ("item_id");
CREATE INDEX "catalog_comment_revision_id_97e43e60" ON "catalog_comment" ("revision_id");
CREATE INDEX "catalog_original_item_id_37972b7d" ON "catalog_original" ("item_id");
CREATE INDEX "catalog_original_kept_by_id_d9f11d5d" ON "catalog_original" ("kept_by_id");
CREATE UNIQUE INDEX "catalog_original_files_original_id_storedfile_id_55d4da7a_uniq" ON "catalog_original_files" ("original_id", "storedfile_id");
CREATE INDEX "catalog_original_files_original_id_11ab0cf3" ON "catalog_original_files" ("original_id");
CREATE INDEX "catalog_original_files_storedfile_id_841dab5e" ON "catalog_original_files" ("storedfile_id");
CREATE INDEX "catalog_settlement_item_id_ebfd51be" ON "catalog_settlement" ("item_id");
CREATE INDEX "catalog_settlement_settled_by_id_d906e0a3" ON "catalog_settlement" ("settled_by_id");
CREATE INDEX "catalog_settlement_submission_id_ef629b28" ON "catalog_settlement" ("submission_id");
CREATE INDEX "catalog_review_absent_id_185627e1" ON "catalog_review" ("absent_id");
CREATE INDEX "catalog_review_by_id_9e81435e" ON "catalog_review" ("by_id");
CREATE INDEX "catalog_review_submission_id_f016ee68" ON "catalog_review" ("submission_id");
CREATE INDEX "catalog_release_submission_id_813206d0" ON "catalog_release" ("submission_id");
CREATE INDEX "catalog_submission_batch_id_03ae54ab" ON "catalog_submission" ("batch_id");
CREATE INDEX "catalog_submission_item_id_13308a8d" ON "catalog_submission" ("item_id");
CREATE INDEX "catalog_submission_revision_id_825ebcc0" ON "catalog_submission" ("revision_id");
CREATE INDEX "catalog_submission_submitted_by_id_68e2dbea" ON "catalog_submission" ("submitted_by_id");
CREATE INDEX "submission_waiting" ON "catalog_submission" ("outcome", "waits_for");
CREATE UNIQUE INDEX "item_in_review_once" ON "catalog_submission" ("item_id") WHERE "outcome" = '';
CREATE UNIQUE INDEX "import_in_review_once" ON "catalog_submission" ("batch_id") WHERE "outcome" = '';
CREATE UNIQUE INDEX "settled_once" ON "catalog_settlement" ("item_id") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "step_approved_once" ON "catalog_review" ("submission_id", "step") WHERE "outcome" IN ('approved', 'passed');
CREATE INDEX "catalog_stockrun_agency_id_106bb9df" ON "catalog_stockrun" ("agency_id");
CREATE INDEX "catalog_stockrun_begun_by_id_732c386c" ON "catalog_stockrun" ("begun_by_id");
CREATE INDEX "catalog_stockfinding_item_id_0f73ec9a" ON "catalog_stockfinding" ("item_id");
CREATE INDEX "catalog_stockfinding_run_id_e35e57fd" ON "catalog_stockfinding" ("run_id");
CREATE INDEX "catalog_fileexamination_stored_id_4528afc1" ON "catalog_fileexamination" ("stored_id");
CREATE INDEX "catalog_findingoverride_by_id_2a9e1412" ON "catalog_findingoverride" ("by_id");
CREATE INDEX "catalog_findingoverride_item_id_ef1ffad7" ON "catalog_findingoverride" ("item_id");
CREATE INDEX "catalog_houseword_agency_id_52414dba" ON "catalog_houseword" ("agency_id");
CREATE INDEX "catalog_houseword_recorded_by_id_bfdc0e8e" ON "catalog_houseword" ("recorded_by_id");
CREATE UNIQUE INDEX "planned_once" ON "catalog_schedule" ("item_id", "plan") WHERE "outcome" = '';
CREATE INDEX "catalog_schedule_by_id_d12df070" ON "catalog_schedule" ("by_id");
CREATE INDEX "catalog_schedule_item_id_255601ba" ON "catalog_schedule" ("item_id");
CREATE INDEX "catalog_schedule_revision_id_5d6c023d" ON "catalog_schedule" ("revision_id");
CREATE INDEX "catalog_schedule_submission_id_55461093" ON "catalog_schedule" ("submission_id");
CREATE INDEX "schedule_due" ON "catalog_schedule" ("outcome", "at");
CREATE INDEX "annual_report_reportyear_agency_id_f997e9cb" ON "annual_report_reportyear" ("agency_id");
CREATE INDEX "annual_report_reportyear_compiled_by_id_35af92e5" ON "annual_report_reportyear" ("compiled_by_id");
CREATE INDEX "annual_report_reportyear_opened_by_id_ece13666" ON "annual_report_reportyear" ("opened_by_id");
CREATE INDEX "annual_report_reportyear_returned_by_id_4caf7b98" ON "annual_report_reportyear" ("returned_by_id");
CREATE INDEX "annual_report_reportyear_submitted_by_id_dd134d08" ON "annual_report_reportyear" ("submitted_by_id");
CREATE INDEX "report_year_by_state" ON "annual_report_reportyear" ("year", "state");
CREATE INDEX "annual_report_reportpart_saved_by_id_00045dda" ON "annual_report_reportpart" ("saved_by_id");
CREATE INDEX "annual_report_reportpart_report_id_dceb84da" ON "annual_report_reportpart" ("report_id");
CREATE INDEX "annual_report_frozenreport_absent_id_0b3c4bc8" ON "annual_report_frozenreport" ("absent_id");
CREATE INDEX "annual_report_frozenreport_signed_by_id_94e7756d" ON "annual_report_frozenreport" ("signed_by_id");
CREATE INDEX "annual_report_frozenreport_report_id_02e5e995" ON "annual_report_frozenreport" ("report_id");
CREATE INDEX "annual_report_explanation_by_id_6d2f7305" ON "annual_report_explanation" ("by_id");
CREATE INDEX "annual_report_explanation_report_id_6469a8c8" ON "annual_report_explanation" ("report_id");
CREATE INDEX "annual_report_erratum_by_id_502cd41e" ON "annual_report_erratum" ("by_id");
CREATE INDEX "annual_report_erratum_report_id_ecba45dd" ON "annual_report_erratum" ("report_id");
CREATE INDEX "annual_report_reminder_agency_id_f35de685" ON "annual_report_reminder" ("agency_id");
CREATE INDEX "annual_report_reminder_by_id_272f7526" ON "annual_report_reminder" ("by_id");
CREATE INDEX "reminder_by_year" ON "annual_report_reminder" ("year", "agency_id");
CREATE INDEX "django_task_queue_n_99c321_idx" ON "django_tasks_database_dbtaskresult" ("queue_name");
CREATE INDEX "django_task_backend_071754_idx" ON "django_tasks_database_dbtaskresult" ("backend_name");
CREATE INDEX "tasks_db_new_ordering_idx" ON "django_tasks_database_dbtaskresult" ("status", "priority" DESC, "run_after" ASC, "enqueued_at" ASC) WHERE "status" = 'READY';
CREATE INDEX "ledger_entry_actor_id_675f3faf" ON "ledger_entry" ("actor_id");
CREATE INDEX "entry_by_subject" ON "ledger_entry" ("subject_kind", "subject_number");
CREATE INDEX "entry_by_kind" ON "ledger_entry" ("agency_id", "kind", "law_day");
CREATE INDEX "entry_by_corrected" ON "ledger_entry" ("corrects_id") WHERE "corrects_id" IS NOT NULL;
CREATE TRIGGER ledger_entry_no_update BEFORE UPDATE ON ledger_entry BEGIN SELECT RAISE(ABORT, 'an entry of the ledger is final'); END;
CREATE TRIGGER ledger_entry_no_delete BEFORE DELETE ON ledger_entry WHEN NOT EXISTS (SELECT 1 FROM ledger_chain WHERE agency_id = OLD.agency_id AND sample) BEGIN SELECT RAISE(ABORT, 'an entry of the ledger is final'); END;
CREATE TRIGGER ledger_entry_no_replace BEFORE INSERT ON ledger_entry WHEN EXISTS (SELECT 1 FROM ledger_entry WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM ledger_entry WHERE agency_id = NEW.agency_id AND number = NEW.number) BEGIN SELECT RAISE(ABORT, 'this entry of the ledger stands already'); END;
CREATE TRIGGER ledger_chain_grows BEFORE UPDATE ON ledger_chain WHEN NEW.agency_id IS NOT OLD.agency_id OR NEW.sample IS NOT OLD.sample OR NOT (NEW.last_number = OLD.last_number + 1 OR NEW.last_number > OLD.last_number AND EXISTS (SELECT 1 FROM ledger_entry WHERE agency_id = NEW.agency_id AND number = NEW.last_number AND hash = NEW.last_hash)) BEGIN SELECT RAISE(ABORT, 'a chain of the ledger only grows, along entries that stand'); END;
CREATE TRIGGER ledger_chain_no_delete BEFORE DELETE ON ledger_chain WHEN NOT OLD.sample BEGIN SELECT RAISE(ABORT, 'a chain of the ledger only grows, along entries that stand'); END;
CREATE TRIGGER ledger_chain_begins BEFORE INSERT ON ledger_chain WHEN NEW.last_number <> 0 OR EXISTS (SELECT 1 FROM ledger_chain WHERE agency_id = NEW.agency_id) BEGIN SELECT RAISE(ABORT, 'a chain of the ledger begins at 0 and stands once'); END;
CREATE UNIQUE INDEX "modelsearch_indexentry_content_type_id_object_id_32bfbdb1_uniq" ON "modelsearch_indexentry" ("content_type_id", "object_id");
CREATE INDEX "modelsearch_indexentry_content_type_id_0968e500" ON "modelsearch_indexentry" ("content_type_id");
CREATE TRIGGER insert_modelsearch_indexentry_fts AFTER INSERT ON modelsearch_indexentry BEGIN INSERT INTO modelsearch_indexentry_fts(title, body, autocomplete, rowid) VALUES (NEW.title, NEW.body, NEW.autocomplete, NEW.id); END;
CREATE TRIGGER update_modelsearch_indexentry_fts AFTER UPDATE ON modelsearch_indexentry BEGIN UPDATE modelsearch_indexentry_fts SET title=NEW.title, body=NEW.body, autocomplete=NEW.autocomplete WHERE rowid=NEW.id; END;
CREATE TRIGGER delete_modelsearch_indexentry_fts AFTER DELETE ON modelsearch_indexentry BEGIN DELETE FROM modelsearch_indexentry_fts WHERE rowid=OLD.id; END;
CREATE INDEX "portal_publiclist_agency_id_86fadb76" ON "portal_publiclist" ("agency_id");
CREATE INDEX "portal_stalepage_path_b6d3ed46" ON "portal_stalepage" ("path");
CREATE INDEX "stale_in_order" ON "portal_stalepage" ("priority", "id");
CREATE INDEX "leaf_in_order" ON "portal_listleaf" ("public_list_id", "start");
CREATE INDEX "registers_registerimport_agency_id_94593d59" ON "registers_registerimport" ("agency_id");
CREATE INDEX "registers_registerimport_imported_by_id_78d1e63f" ON "registers_registerimport" ("imported_by_id");
CREATE UNIQUE INDEX "purchase_number_once" ON "registers_purchase" ("agency_id", "number") WHERE "voided_on" IS NULL;
CREATE INDEX "registers_purchase_concluded_on_a49c9e8d" ON "registers_purchase" ("concluded_on");
CREATE INDEX "registers_purchase_agency_id_3a81ece8" ON "registers_purchase" ("agency_id");
CREATE INDEX "registers_purchase_batch_id_bed1df00" ON "registers_purchase" ("batch_id");
CREATE UNIQUE INDEX "opening_once" ON "registers_openingbalance" ("agency_id", "year") WHERE "voided_on" IS NULL;
CREATE INDEX "registers_openingbalance_agency_id_8735e963" ON "registers_openingbalance" ("agency_id");
CREATE INDEX "registers_openingbalance_batch_id_d41e2adf" ON "registers_openingbalance" ("batch_id");
CREATE UNIQUE INDEX "document_number_once" ON "registers_normativedocument" ("agency_id", "number") WHERE "voided_on" IS NULL;
CREATE INDEX "registers_normativedocument_made_on_b15245eb" ON "registers_normativedocument" ("made_on");
CREATE INDEX "registers_normativedocument_agency_id_a9c9253c" ON "registers_normativedocument" ("agency_id");
CREATE INDEX "registers_normativedocument_batch_id_6ee63878" ON "registers_normativedocument" ("batch_id");
CREATE UNIQUE INDEX "decision_count_once" ON "registers_decisioncount" ("agency_id", "category", "since", "until", "source") WHERE "voided_on" IS NULL;
CREATE INDEX "registers_decisioncount_until_1b9e2d10" ON "registers_decisioncount" ("until");
CREATE INDEX "registers_decisioncount_agency_id_a67d6056" ON "registers_decisioncount" ("agency_id");
CREATE INDEX "registers_decisioncount_batch_id_b89925b7" ON "registers_decisioncount" ("batch_id");
CREATE UNIQUE INDEX "decision_number_once" ON "registers_decision" ("agency_id", "category", "number") WHERE "voided_on" IS NULL;
CREATE INDEX "registers_decision_decided_on_056ba687" ON "registers_decision" ("decided_on");
CREATE INDEX "registers_decision_agency_id_9317733a" ON "registers_decision" ("agency_id");
CREATE INDEX "registers_decision_batch_id_96aa2499" ON "registers_decision" ("batch_id");
CREATE UNIQUE INDEX "charge_number_once" ON "registers_charge" ("agency_id", "number", "item") WHERE "voided_on" IS NULL;
CREATE INDEX "registers_charge_received_on_48ff0a55" ON "registers_charge" ("received_on");
CREATE INDEX "registers_charge_agency_id_92f383e9" ON "registers_charge" ("agency_id");
CREATE INDEX "registers_charge_batch_id_2dee4aab" ON "registers_charge" ("batch_id");
CREATE INDEX "requests_draftreview_absent_id_2c86bb9c" ON "requests_draftreview" ("absent_id");
CREATE INDEX "requests_draftreview_by_id_00581ed9" ON "requests_draftreview" ("by_id");
CREATE INDEX "requests_draftreview_draft_id_7e1181e9" ON "requests_draftreview" ("draft_id");
CREATE INDEX "requests_postedmail_agency_id_df81fb0f" ON "requests_postedmail" ("agency_id");
CREATE INDEX "requests_postedmail_entered_by_id_54af1847" ON "requests_postedmail" ("entered_by_id");
CREATE INDEX "requests_feenotice_case_id_667b1633" ON "requests_feenotice" ("case_id");
CREATE INDEX "requests_casefile_kept_by_id_5cb98efa" ON "requests_casefile" ("kept_by_id");
CREATE INDEX "requests_casefile_case_id_45659b38" ON "requests_casefile" ("case_id");
CREATE INDEX "requests_applicant_number_mark_0b2a1c04" ON "requests_applicant" ("number_mark");
CREATE INDEX "requests_applicant_name_mark_4e7a5fe9" ON "requests_applicant" ("name_mark");
CREATE INDEX "requests_searchrecord_case_id_c8d18a50" ON "requests_searchrecord" ("case_id");
CREATE INDEX "requests_calendarfeed_agency_id_b7b68572" ON "requests_calendarfeed" ("agency_id");
CREATE INDEX "requests_calendarfeed_staff_id_cba5ce57" ON "requests_calendarfeed" ("staff_id");
CREATE INDEX "requests_replydraft_drafted_by_id_258f5ae4" ON "requests_replydraft" ("drafted_by_id");
CREATE INDEX "requests_replydraft_submitted_by_id_d0e55360" ON "requests_replydraft" ("submitted_by_id");
CREATE INDEX "requests_replydraft_case_id_ff4572fd" ON "requests_replydraft" ("case_id");
CREATE UNIQUE INDEX "waybill_once_per_agency" ON "requests_postedmail" ("agency_id", "waybill") WHERE NOT ("waybill" = '');
CREATE INDEX "requests_caseevent_recorded_by_id_f7fa079b" ON "requests_caseevent" ("recorded_by_id");
CREATE INDEX "requests_caseevent_case_id_3330ad43" ON "requests_caseevent" ("case_id");
CREATE INDEX "requests_caseevent_of_id_e96cf753" ON "requests_caseevent" ("of_id");
CREATE INDEX "requests_requestcounter_agency_id_1c22f428" ON "requests_requestcounter" ("agency_id");
CREATE INDEX "requests_spentproof_ends_at_5b07e778" ON "requests_spentproof" ("ends_at");
CREATE INDEX "requests_requestcase_agency_id_92c946e0" ON "requests_requestcase" ("agency_id");
CREATE INDEX "requests_requestcase_handler_id_5019cb03" ON "requests_requestcase" ("handler_id");
CREATE INDEX "requests_requestcase_registered_by_id_3ccee788" ON "requests_requestcase" ("registered_by_id");
CREATE INDEX "requests_requestcase_unit_id_b1e5e745" ON "requests_requestcase" ("unit_id");
CREATE INDEX "request_by_due" ON "requests_requestcase" ("agency_id", "state", "reply_due");
CREATE INDEX "request_by_receipt" ON "requests_requestcase" ("agency_id", "received_on");
CREATE INDEX "request_newest_first" ON "requests_requestcase" ("year" DESC, "serial" DESC);
CREATE INDEX "requests_draft_expires_at_48bf920c" ON "requests_draft" ("expires_at");
CREATE INDEX "requests_draft_agency_id_c9cf344e" ON "requests_draft" ("agency_id");
CREATE INDEX "requests_draft_case_id_7ef29d18" ON "requests_draft" ("case_id");
CREATE INDEX "requests_draftfile_draft_id_32b05643" ON "requests_draftfile" ("draft_id");
CREATE INDEX "requests_passage_ends_at_7c7a0a14" ON "requests_passage" ("ends_at");
CREATE INDEX "requests_notice_case_id_3f9ddbdb" ON "requests_notice" ("case_id");
CREATE INDEX "notice_by_next" ON "requests_notice" ("state", "next_at");
CREATE INDEX "requests_satisfaction_case_id_56ceed1a" ON "requests_satisfaction" ("case_id");
CREATE INDEX "requests_askeditem_case_id_b14ec03c" ON "requests_askeditem" ("case_id");
CREATE INDEX "requests_askeditem_words_key_a80ffa38" ON "requests_askeditem" ("words_key");
CREATE INDEX "asked_by_doc_number" ON "requests_askeditem" ("doc_number");
CREATE INDEX "requests_caseletter_case_id_02386ed1" ON "requests_caseletter" ("case_id");
CREATE INDEX "requests_caseletter_draft_id_9d617d45" ON "requests_caseletter" ("draft_id");
CREATE INDEX "requests_caseletter_event_id_465da145" ON "requests_caseletter" ("event_id");
CREATE INDEX "requests_caseletter_issued_by_id_2736ee5d" ON "requests_caseletter" ("issued_by_id");
CREATE INDEX "requests_caseletter_of_id_d7a67b13" ON "requests_caseletter" ("of_id");
CREATE INDEX "requests_caseletter_prepared_by_id_c0f7dfe5" ON "requests_caseletter" ("prepared_by_id");
CREATE INDEX "requests_itemreference_agency_id_c47934d4" ON "requests_itemreference" ("agency_id");
CREATE INDEX "requests_itemreference_earlier_id_1baead7d" ON "requests_itemreference" ("earlier_id");
CREATE INDEX "letter_of_case" ON "requests_caseletter" ("case_id", "letter");
CREATE INDEX "requests_letterwording_agency_id_75c821ed" ON "requests_letterwording" ("agency_id");
CREATE INDEX "requests_letterwording_made_by_id_45a68dcb" ON "requests_letterwording" ("made_by_id");
CREATE INDEX "requests_escalation_case_id_bb8ad835" ON "requests_escalation" ("case_id");
CREATE INDEX "requests_remedy_agency_id_454f7123" ON "requests_remedy" ("agency_id");
CREATE INDEX "requests_remedy_case_id_48ba1362" ON "requests_remedy" ("case_id");
CREATE INDEX "requests_remedy_recorded_by_id_2811094b" ON "requests_remedy" ("recorded_by_id");
CREATE INDEX "remedy_by_due" ON "requests_remedy" ("agency_id", "decided_on", "answer_by");
CREATE INDEX "requests_answeritem_case_id_c0391d5b" ON "requests_answeritem" ("case_id");
CREATE INDEX "requests_redaction_begun_by_id_6953f513" ON "requests_redaction" ("begun_by_id");
CREATE INDEX "requests_redaction_case_id_2edee427" ON "requests_redaction" ("case_id");
CREATE INDEX "requests_redaction_copy_id_1090b5f6" ON "requests_redaction" ("copy_id");
CREATE INDEX "requests_redaction_pdf_id_b276ae59" ON "requests_redaction" ("pdf_id");
CREATE INDEX "requests_redaction_source_id_97021e30" ON "requests_redaction" ("source_id");
CREATE INDEX "requests_redactionbox_redaction_id_24cad00a" ON "requests_redactionbox" ("redaction_id");
CREATE INDEX "requests_givenexamination_kept_id_54e61209" ON "requests_givenexamination" ("kept_id");
CREATE INDEX "requests_givenoverride_by_id_69f38464" ON "requests_givenoverride" ("by_id");
CREATE INDEX "requests_givenoverride_case_id_c456a6b4" ON "requests_givenoverride" ("case_id");
CREATE INDEX "django_session_expire_date_a5c62663" ON "django_session" ("expire_date");
CREATE INDEX "taggit_taggeditem_object_id_e2d7d1df" ON "taggit_taggeditem" ("object_id");
CREATE INDEX "taggit_taggeditem_content_type_id_9957a03c" ON "taggit_taggeditem" ("content_type_id");
CREATE INDEX "taggit_taggeditem_tag_id_f4f5b767" ON "taggit_taggeditem" ("tag_id");
CREATE INDEX "taggit_tagg_content_8fc721_idx" ON "taggit_taggeditem" ("content_type_id", "object_id");
CREATE INDEX "wagtailadmin_editingsession_content_type_id_4df7730e" ON "wagtailadmin_editingsession" ("content_type_id");
CREATE INDEX "wagtailadmin_editingsession_user_id_6e1a9b70" ON "wagtailadmin_editingsession" ("user_id");
CREATE INDEX "wagtailadmi_content_717955_idx" ON "wagtailadmin_editingsession" ("content_type_id", "object_id");
CREATE INDEX "wagtailadmin_formstate_content_type_id_e32438b3" ON "wagtailadmin_formstate" ("content_type_id");
CREATE INDEX "wagtailadmin_formstate_user_id_b910adc2" ON "wagtailadmin_formstate" ("user_id");
CREATE INDEX "formstate_user_object" ON "wagtailadmin_formstate" ("user_id", "content_type_id", "object_id", "parent_object_id");
CREATE INDEX "wagtaildocs_document_uploaded_by_user_id_17258b41" ON "wagtaildocs_document" ("uploaded_by_user_id");
CREATE INDEX "wagtaildocs_document_collection_id_23881625" ON "wagtaildocs_document" ("collection_id");
CREATE UNIQUE INDEX "wagtailimages_rendition_image_id_filter_spec_focal_point_key_323c8fe0_uniq" ON "wagtailimages_rendition" ("image_id", "filter_spec", "focal_point_key");
CREATE INDEX "wagtailimages_rendition_filter_spec_1cba3201" ON "wagtailimages_rendition" ("filter_spec");
CREATE INDEX "wagtailimages_rendition_image_id_3e1fd774" ON "wagtailimages_rendition" ("image_id");
CREATE INDEX "wagtailimages_image_created_at_86fa6cd4" ON "wagtailimages_image" ("created_at");
CREATE INDEX "wagtailimages_image_uploaded_by_user_id_5d73dc75" ON "wagtailimages_image" ("uploaded_by_user_id");
CREATE INDEX "wagtailimages_image_collection_id_c2f8af7e" ON "wagtailimages_image" ("collection_id");
CREATE INDEX "wagtailimages_image_file_hash_fb5bbb23" ON "wagtailimages_image" ("file_hash");
