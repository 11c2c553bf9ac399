from django.db import migrations

FORBID = """
CREATE FUNCTION cases_edition_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'edition % of % never changes', OLD.number, OLD.reference USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER cases_edition_is_final BEFORE UPDATE OR DELETE ON cases_edition
    FOR EACH ROW EXECUTE FUNCTION cases_edition_is_final();
"""

ALLOW = """
DROP TRIGGER cases_edition_is_final ON cases_edition;
DROP FUNCTION cases_edition_is_final();
"""


class Migration(migrations.Migration):
    """Editions are citable forever, so the database itself refuses to change or delete one."""

    dependencies = [("cases", "0001_initial")]

    operations = [migrations.RunSQL(FORBID, ALLOW)]
