package maison.purchase.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.shopfront.store.Letterhead;
import maison.purchase.shopfront.store.Letterhead.Digits;
import maison.purchase.shopfront.store.StoreCommand.DescribeStore;
import maison.purchase.shopfront.store.StoreDetails;
import maison.purchase.shopfront.store.StoreDetails.TaxDisplay;
import org.jspecify.annotations.Nullable;

/// Checks the description of a store.
public final class StoreReading {

    /// Languages that receipts have words in.
    public static final Set<String> LANGUAGES = Set.of("en", "ar");

    private static final int LETTERHEADS_MAX = 20;
    private static final int ADDRESS_MAX = 10;

    // A name in one folder: nothing that could lead out of it.
    private static final Pattern LOGO = Pattern.compile("[a-z0-9][a-z0-9-]{0,90}\\.(png|jpg)");

    // Not the beginnings of cards with 15 digits.
    private static final Pattern GULF_TAX_NUMBER = Pattern.compile("(?!34|37|1800|2131)[0-9]{15}");

    private static final Map<String, TaxDisplay> TAX_DISPLAYS =
            Map.of("inclusive", TaxDisplay.INCLUSIVE, "exclusive", TaxDisplay.EXCLUSIVE);
    private static final Map<String, Digits> DIGITS =
            Map.of("latin", Digits.LATIN, "arabic-indic", Digits.ARABIC_INDIC);

    private final StoreRequest request;
    private final Fields fields;

    private StoreReading(StoreRequest request, Fields fields) {
        this.request = request;
        this.fields = fields;
    }

    /// The command that the request asks for, or all that is wrong with it.
    ///
    /// @param mayChange whether the client has seen what it may be changing
    public static Reading<DescribeStore> of(
            String storeId, @Nullable StoreRequest request, boolean mayChange, Clock clock) {
        if (request == null) {
            return Faulty.empty();
        }
        var fields = new Fields(clock);
        StoreDetails details = new StoreReading(request, fields).read(storeId);
        return fields.areSound()
                ? new Sound<>(new DescribeStore(details, mayChange, fields.now()))
                : new Faulty<>(fields.faults());
    }

    private StoreDetails read(String storeId) {
        return new StoreDetails(
                fields.code(Place.ROOT.at("storeId"), storeId),
                fields.zone(Place.ROOT.at("zone"), request.zone()),
                taxNumber(),
                logo(),
                fields.choice(Place.ROOT.at("taxDisplay"), request.taxDisplay(), TAX_DISPLAYS),
                letterheads());
    }

    /// Tax numbers of the Gulf have 15 digits, and one in ten of them looks like a card number.
    private @Nullable String taxNumber() {
        String number = request.taxNumber();
        return number != null && GULF_TAX_NUMBER.matcher(number).matches()
                ? number
                : fields.optionalCode(Place.ROOT.at("taxNumber"), number);
    }

    private @Nullable String logo() {
        String logo = request.logo();
        if (logo != null && !LOGO.matcher(logo).matches()) {
            fields.fault(Place.ROOT.at("logo"), "must be the name of a .png or .jpg file");
        }
        return logo;
    }

    private List<Letterhead> letterheads() {
        Place place = Place.ROOT.at("letterheads");
        if (request.letterheads() == null || request.letterheads().isEmpty()) {
            fields.fault(place, "must have at least one language");
        }
        var wanted = fields.<StoreRequest.Head>list(place, request.letterheads(), LETTERHEADS_MAX);
        var languages = new HashSet<String>();
        var letterheads = new ArrayList<Letterhead>();
        for (int index = 0; index < wanted.size(); index++) {
            Letterhead letterhead = letterhead(wanted.get(index), place.at(index));
            if (!languages.add(letterhead.language())) {
                fields.fault(place.at(index).at("language"), "must be unique within the store");
            }
            letterheads.add(letterhead);
        }
        return letterheads;
    }

    private Letterhead letterhead(StoreRequest.Head head, Place place) {
        return new Letterhead(
                language(place.at("language"), head.language()),
                fields.prose(place.at("name"), head.name()),
                address(place.at("address"), head.address()),
                head.returnPolicy() == null
                        ? null
                        : fields.longText(place.at("returnPolicy"), head.returnPolicy()),
                head.digits() == null
                        ? Digits.LATIN
                        : fields.choice(place.at("digits"), head.digits(), DIGITS),
                Boolean.TRUE.equals(head.ummAlQura()));
    }

    private List<String> address(Place place, @Nullable List<@Nullable String> lines) {
        if (lines == null || lines.isEmpty()) {
            fields.fault(place, "must have at least one line");
        }
        var address = new ArrayList<String>();
        var wanted = fields.<String>list(place, lines, ADDRESS_MAX);
        for (int index = 0; index < wanted.size(); index++) {
            address.add(fields.prose(place.at(index), wanted.get(index)));
        }
        return address;
    }

    private String language(Place place, @Nullable String tag) {
        if (tag == null) {
            fields.fault(place, "is required");
            return "";
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            if (LANGUAGES.contains(locale.getLanguage()) && !locale.hasExtensions()) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException _) {
            // Told below, as for a language without words.
        }
        fields.fault(place, "must be English or Arabic, such as en or ar-SA");
        return "";
    }
}
