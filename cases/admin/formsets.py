"""Inline rows as they are posted, when others have changed the rows meanwhile."""

from django.utils.translation import gettext as _

from legislation.admin.posted_rows import PostedRows

from ..models.editorial import Case, Summary


class RowsOfCase(PostedRows):
    """Rows of one case. A posted row that is no longer there, or never was the case's, is taken as a new one.

    So the words of an editor who was typing while another removed or restored rows are kept.
    """

    def known_keys(self, instance: Case | None) -> set[str]:
        stored = self.model.objects.filter(case=instance) if instance and instance.pk else self.model.objects.none()
        return {str(pk) for pk in stored.values_list("pk", flat=True)}


class SummariesOfCase(RowsOfCase):
    """The summaries of one case, each in a language of its own, those that another editor added counted too."""

    def clean(self) -> None:
        super().clean()
        kept = [form for form in self.forms if form.has_changed() or form.instance.pk]
        kept = [form for form in kept if form not in self.deleted_forms and hasattr(form, "cleaned_data")]
        mine = [form.instance.pk for form in self.forms if form.instance.pk]
        others = Summary.objects.filter(case_id=self.instance.pk).exclude(pk__in=mine) if self.instance.pk else []
        taken = [summary.language for summary in others]
        for form in kept:
            language = form.cleaned_data.get("language")
            if language and language in taken:
                form.add_error("language", _("This case already has a summary in that language. Choose another one."))
            taken.append(language)
