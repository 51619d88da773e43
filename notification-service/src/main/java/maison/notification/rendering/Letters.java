package maison.notification.rendering;

import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import maison.notification.message.MessageRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Puts messages into words, in the client's language where there is a text in it.
@Singleton
public class Letters {

    private static final String ARABIC = "ar";
    private static final String ENGLISH = "en";

    private static final Map<String, String> ARABIC_TIERS =
            Map.of(
                    "member", "العضوية الأساسية",
                    "bronze", "البرونزية",
                    "silver", "الفضية",
                    "gold", "الذهبية",
                    "platinum", "البلاتينية");

    /// What a letter holds beside its facts, and nobody keeps.
    ///
    /// @param link what the client is asked to open; empty for none
    /// @param subject what the link is about; empty for none
    /// @param preferences where the client takes their consent back; empty for none
    public record Extras(String link, String subject, String preferences) {

        @Override
        public String toString() {
            return "Extras[…]";
        }
    }

    private final Engine engine;
    private final String house;

    Letters(Engine engine, @ConfigProperty(name = "maison.notification.house") String house) {
        this.engine = engine;
        this.house = house;
    }

    /// @param language BCP 47; anything but Arabic is written to in English
    /// @param greeting the name to greet with; absent for a greeting without a name
    public Letter write(
            MessageRequest request,
            @Nullable String language,
            @Nullable String greeting,
            Extras extras) {
        var tongue =
                language != null && Locale.forLanguageTag(language).getLanguage().equals(ARABIC)
                        ? ARABIC
                        : ENGLISH;
        var name = "messages/%s-%s".formatted(request.template(), tongue);
        var facts = request.facts();
        var data = new HashMap<String, Object>();
        data.put("link", extras.link());
        data.put("subject", extras.subject());
        data.put("preferences", extras.preferences());
        data.putAll(
                Map.of(
                        "greeting",
                        greeting == null ? "" : greeting,
                        "from",
                        tierName(facts.getOrDefault("from", ""), tongue),
                        "to",
                        tierName(facts.getOrDefault("to", ""), tongue),
                        "house",
                        house,
                        "points",
                        facts.getOrDefault("points", ""),
                        "by",
                        day(facts.get("by"), tongue),
                        "spend",
                        facts.getOrDefault("spend", ""),
                        "purchases",
                        facts.getOrDefault("purchases", "")));
        return new Letter(
                render(name + "-subject.txt", data).strip(),
                render(name + ".txt", data),
                render(name + ".html", data),
                tongue);
    }

    private String render(String template, Map<String, Object> data) {
        var found = Objects.requireNonNull(engine.getTemplate(template), "No template " + template);
        return found.instance().data(data).render();
    }

    private static String day(@Nullable String day, String tongue) {
        return day == null
                ? ""
                : DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of(tongue))
                        .format(LocalDate.parse(day));
    }

    private static String tierName(String tier, String tongue) {
        if (tongue.equals(ARABIC)) {
            return ARABIC_TIERS.getOrDefault(tier, tier);
        }
        return tier.isEmpty()
                ? tier
                : tier.substring(0, 1).toUpperCase(Locale.ROOT) + tier.substring(1);
    }
}
