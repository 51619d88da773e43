package maison.customer.identity.designing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import maison.customer.CustomerProblems;
import maison.customer.HouseKeys;
import maison.customer.identity.intake.IntakeItem;
import maison.customer.identity.intake.Questions;
import maison.customer.identity.person.Complaints;
import maison.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An intake form as a manager writes it.
@Schema(name = "NewIntakeForm")
record IntakeFormBody(
        @Schema(
                        required = true,
                        description = "What it is called, by language (BCP 47)",
                        examples = "{\"en\": \"Bridal\"}")
                @Nullable Map<String, @Nullable String> names,
        @Schema(
                        description =
                                "What must be given: name, name.given, name.family,"
                                        + " name.nativeScript, contact (a phone or an e-mail), or a"
                                        + " field of the profile",
                        examples = "[\"name.family\", \"contact\"]")
                @Nullable List<@Nullable String> required,
        @Schema(description = "What is asked for besides", examples = "[\"sizes\"]")
                @Nullable List<@Nullable String> asked) {

    private static final int ITEMS_MAX = IntakeItem.values().length;

    /// @throws ProblemException 400 with everything that is wrong
    Questions read() {
        var complaints = new Complaints();
        HouseKeys.check(names, complaints);
        var must = items(required, "/required", complaints);
        var may = items(asked, "/asked", complaints);
        if (must.stream().anyMatch(may::contains)) {
            complaints.add("/asked", "must not repeat what is required");
        }
        if (!complaints.all().isEmpty() || names == null) {
            throw new ProblemException(CustomerProblems.invalid(complaints.all()));
        }
        var called = new TreeMap<String, String>();
        names.forEach((language, name) -> called.put(language, String.valueOf(name).strip()));
        return new Questions(called, must, may);
    }

    private static List<IntakeItem> items(
            @Nullable List<@Nullable String> written, String pointer, Complaints complaints) {
        var items = new ArrayList<IntakeItem>();
        int i = -1;
        for (var each : complaints.atMost(written, pointer, ITEMS_MAX)) {
            i++;
            var item = IntakeItem.named(each == null ? "" : each);
            if (item.isEmpty()) {
                complaints.add(pointer + "/" + i, "must be something that a form can ask for");
            } else if (!items.contains(item.get())) {
                items.add(item.get());
            }
        }
        return items;
    }
}
