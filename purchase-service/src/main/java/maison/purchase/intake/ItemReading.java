package maison.purchase.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.shopfront.item.Attribute;
import maison.purchase.shopfront.item.Category;
import maison.purchase.shopfront.item.ItemCommand.DescribeItem;
import maison.purchase.shopfront.item.ItemDetails;
import maison.purchase.shopfront.item.ItemDetails.Stock;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Checks the description of an item against the schema of its category.
public final class ItemReading {

    private static final int NAMES_MAX = 20;
    private static final int PRICES_MAX = 50;
    private static final int IMAGES_MAX = 50;

    private static final Map<String, Stock> STOCKS =
            Map.of(
                    "in-stock", Stock.IN_STOCK,
                    "low", Stock.LOW,
                    "out-of-stock", Stock.OUT_OF_STOCK,
                    "made-to-order", Stock.MADE_TO_ORDER);

    /// The categories that items are checked by.
    ///
    /// @param version kept with what was checked
    public record Schema(String version, Function<String, Optional<Category>> categories) {}

    private final ItemRequest request;
    private final Schema schema;
    private final Fields fields;

    private ItemReading(ItemRequest request, Schema schema, Fields fields) {
        this.request = request;
        this.schema = schema;
        this.fields = fields;
    }

    /// The command that the request asks for, or all that is wrong with it.
    ///
    /// @param mayChange whether the client has seen what it may be changing
    public static Reading<DescribeItem> of(
            @Nullable String sku,
            @Nullable ItemRequest request,
            Schema schema,
            boolean mayChange,
            Clock clock) {
        if (request == null) {
            return Faulty.empty();
        }
        var fields = new Fields(clock);
        ItemDetails details = new ItemReading(request, schema, fields).read(sku);
        return fields.areSound()
                ? new Sound<>(new DescribeItem(details, schema.version(), mayChange, fields.now()))
                : new Faulty<>(fields.faults());
    }

    private ItemDetails read(@Nullable String sku) {
        return new ItemDetails(
                fields.sku(Place.ROOT.at("sku"), sku),
                names(),
                fields.code(Place.ROOT.at("category"), request.category()),
                fields.optionalCode(Place.ROOT.at("brand"), request.brand()),
                fields.optionalCode(Place.ROOT.at("collection"), request.collection()),
                attributes(),
                prices(),
                fields.choice(Place.ROOT.at("stock"), request.stock(), STOCKS),
                images());
    }

    private SortedMap<String, String> names() {
        Place place = Place.ROOT.at("names");
        Map<String, @Nullable String> wanted = request.names();
        if (wanted == null || wanted.isEmpty() || wanted.size() > NAMES_MAX) {
            fields.fault(place, "must have 1 to " + NAMES_MAX + " languages");
            return new TreeMap<>();
        }
        var names = new TreeMap<String, String>();
        wanted.forEach((tag, name) -> {
            String language = language(tag);
            if (language == null) {
                fields.fault(place, "must be by BCP 47 language, such as en or ar");
            } else if (names.put(language, fields.prose(place.at(language), name)) != null) {
                fields.fault(place.at(language), "must be given once");
            }
        });
        return names;
    }

    private static @Nullable String language(String tag) {
        try {
            String language = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            return language.equals("und") ? null : language;
        } catch (IllformedLocaleException _) {
            return null;
        }
    }

    private SortedMap<String, String> attributes() {
        var attributes = new TreeMap<String, String>();
        String code = request.category();
        Optional<Category> category =
                code == null ? Optional.empty() : schema.categories().apply(code);
        if (category.isEmpty()) {
            if (code != null) {
                fields.fault(Place.ROOT.at("category"), "must be a category of the catalogue");
            }
            return attributes;
        }
        Map<String, Attribute> known =
                category.get().attributes().stream()
                        .collect(Collectors.toMap(Attribute::name, Function.identity()));
        Map<String, @Nullable String> wanted =
                request.attributes() == null ? Map.of() : request.attributes();
        Place place = Place.ROOT.at("attributes");
        // The name of an unknown attribute is the client's own text, so it is not repeated.
        if (!known.keySet().containsAll(wanted.keySet())) {
            fields.fault(place, "must have only what the category's schema has");
        }
        for (Attribute attribute : category.get().attributes()) {
            String text = wanted.get(attribute.name());
            if (text != null) {
                attributes.put(
                        attribute.name(), value(attribute, place.at(attribute.name()), text));
            } else if (attribute.required() || wanted.containsKey(attribute.name())) {
                fields.fault(place.at(attribute.name()), "is required");
            }
        }
        return attributes;
    }

    private String value(Attribute attribute, Place place, String text) {
        String sound = fields.prose(place, text);
        String fault = attribute.faultOf(sound);
        if (fault != null) {
            fields.fault(place, fault);
            return sound;
        }
        return attribute.canonical(sound);
    }

    private List<Money> prices() {
        Place place = Place.ROOT.at("prices");
        var wanted = fields.<MoneyText>list(place, request.prices(), PRICES_MAX);
        var prices = new TreeMap<String, Money>();
        for (int index = 0; index < wanted.size(); index++) {
            MoneyText text = wanted.get(index);
            var currency = fields.currency(place.at(index).at("currency"), text.currency());
            if (currency == null) {
                continue;
            }
            Money price = new Amount(fields, currency).required(place.at(index), text);
            if (prices.put(currency.getCode(), price) != null) {
                fields.fault(place.at(index).at("currency"), "must be unique within the item");
            }
        }
        // In one order, so that another order of the same prices is no change.
        return new ArrayList<>(prices.values());
    }

    private List<String> images() {
        Place place = Place.ROOT.at("images");
        var wanted = fields.<String>list(place, request.images(), IMAGES_MAX);
        var seen = new HashSet<String>();
        var images = new ArrayList<String>();
        for (int index = 0; index < wanted.size(); index++) {
            String image = fields.prose(place.at(index), wanted.get(index));
            if (!seen.add(image)) {
                fields.fault(place.at(index), "must be given once");
            }
            images.add(image);
        }
        return images;
    }
}
