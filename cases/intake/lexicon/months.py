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
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "sk": "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
    "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "fi": "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta"
    " marraskuuta joulukuuta",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "id": "januari februari maret april mei juni juli agustus september oktober november desember",
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
