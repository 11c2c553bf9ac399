"""The summaries of a case as they are posted together."""

from django.utils.translation import gettext as _

from cases.models.editorial import Summary
from core.admin.posted_rows import PostedRows


class SummariesOfCase(PostedRows):
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
