package maison.customer.clienteling.preferring;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import maison.customer.CustomerProblems;
import maison.customer.clienteling.taste.Liking;
import maison.customer.clienteling.taste.Stance;
import maison.customer.clienteling.taste.Topic;
import maison.customer.identity.person.Complaints;
import maison.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A preference as it is written.
@Schema(name = "NewPreference")
record PreferenceForm(
        @Schema(
                        required = true,
                        enumeration = {
                            "style",
                            "metal",
                            "stone",
                            "brand",
                            "budget",
                            "fabric",
                            "weight",
                            "pattern",
                            "colour",
                            "fit",
                            "silhouette",
                            "season",
                            "occasion"
                        })
                @Nullable String topic,
        @Schema(
                        required = true,
                        description =
                                "Kept in lower case with dashes for spaces; a metal without its"
                                        + " fineness; a budget is a band and a currency",
                        examples = {"White gold", "1000-5000 SAR"})
                @Nullable String value,
        @Schema(
                        required = true,
                        enumeration = {"like", "dislike", "must-not"})
                @Nullable String stance,
        @Schema(
                        description = "For whom they look for such things; left out for themselves",
                        examples = "his wife",
                        maxLength = 100)
                @Nullable String recipient,
        @Schema(examples = "Nickel allergy", maxLength = 300) @Nullable String note) {

    private static final int RECIPIENT_MAX = 100;
    private static final int NOTE_MAX = 300;
    private static final Pattern BAND = Pattern.compile("\\d{1,9}(-\\d{1,9})?-[a-z]{3}");
    private static final String[] TOPICS = names(Topic.values());

    private static String[] names(Topic[] topics) {
        return Arrays.stream(topics).map(Topic::json).toArray(String[]::new);
    }

    /// @param source who says so
    /// @throws ProblemException 400 with everything that is wrong
    PreferenceWords read(String source) {
        var complaints = new Complaints();
        complaints.required(topic, "/topic");
        complaints.required(value, "/value");
        complaints.required(stance, "/stance");
        var about = complaints.oneOf(topic, "/topic", TOPICS);
        var stands = complaints.oneOf(stance, "/stance", "like", "dislike", "must-not");
        var whom = complaints.text(recipient, "/recipient", RECIPIENT_MAX);
        var more = complaints.text(note, "/note", NOTE_MAX);
        var liking = about == null || value == null ? null : liking(about, value, complaints);
        if (liking == null || stands == null || !complaints.all().isEmpty()) {
            throw new ProblemException(CustomerProblems.invalid(complaints.all()));
        }
        return new PreferenceWords(
                liking.topic(),
                liking.value(),
                Stance.valueOf(stands.toUpperCase(Locale.ROOT).replace('-', '_')),
                source,
                whom,
                more);
    }

    private static @Nullable Liking liking(String about, String value, Complaints complaints) {
        var topic = Topic.valueOf(about.toUpperCase(Locale.ROOT));
        var liking = Liking.of(topic, value).orElse(null);
        if (liking == null) {
            complaints.add("/value", "must be 1 to 60 letters, digits, spaces and dashes");
        } else if (topic == Topic.BUDGET && !BAND.matcher(liking.value()).matches()) {
            complaints.add("/value", "must be a band and a currency, such as 1000-5000 SAR");
        }
        return liking;
    }

    @Override
    public String toString() {
        return "NewPreference[…]";
    }
}
