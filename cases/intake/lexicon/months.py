"""Names of months in order, by language.

`/` separates the names of one month.
"""

_NAMES = {
    "en": "January/Jan February/Feb March/Mar April/Apr May June/Jun"
    " July/Jul August/Aug September/Sep/Sept October/Oct November/Nov December/Dec",
    "fr": "janvier/janv février/fevrier/févr/fév mars avril/avr mai juin"
    " juillet/juil août/aout septembre/sept octobre/oct novembre/nov décembre/decembre/déc",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março/marco abril maio junho julho agosto setembro outubro novembro dezembro",
    "de": "Januar/Jänner Februar/Feber März/Maerz April Mai Juni"
    " Juli August September Oktober/Okt November Dezember/Dez",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "ru": "января/январь/янв февраля/февраль/февр марта/март апреля/апрель/апр мая/май июня/июнь"
    " июля/июль августа/август/авг сентября/сентябрь/сент октября/октябрь/окт ноября/ноябрь/нояб декабря/декабрь/дек",
    "ar": "يناير/كانون_الثاني/جانفي فبراير/شباط/فيفري مارس/آذار أبريل/إبريل/ابريل/نيسان/أفريل مايو/أيار/ماي"
    " يونيو/يونيه/حزيران/جوان يوليو/يوليه/تموز/جويلية أغسطس/آب/أوت"
    " سبتمبر/أيلول أكتوبر/اكتوبر/تشرين_الأول نوفمبر/تشرين_الثاني ديسمبر/كانون_الأول",
}

MONTHS: dict[str, int] = {
    name.replace("_", " ").casefold(): month
    for names in _NAMES.values()
    for month, alternatives in enumerate(names.split(" "), start=1)
    for name in alternatives.split("/")
}
