package maison.customer.identity.designing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import maison.customer.CustomerProblems;
import maison.customer.HouseKeys;
import maison.customer.identity.customfield.Definition;
import maison.customer.identity.customfield.ValueType;
import maison.customer.identity.person.Complaints;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A custom field as a manager writes it.
@Schema(name = "NewCustomField")
record CustomFieldBody(
        @Schema(
                        required = true,
                        description = "What it is called, by language (BCP 47)",
                        examples = "{\"en\": \"Shoe size\"}")
                @Nullable Map<String, @Nullable String> names,
        @Schema(
                        required = true,
                        description = "Never changes, for the sake of what was written",
                        enumeration = {"text", "number", "date", "choice", "boolean"})
                @Nullable String type,
        @Schema(
                        description = "For a choice, what it is between: 1 to 100 texts",
                        examples = "[\"lobby\", \"phone\"]")
                @Nullable List<@Nullable String> choices,
        @Schema(
                        description =
                                "The roles that see it, beside managers and administrators:"
                                        + " associate, artisan, marketer, terminal, client",
                        examples = "[\"associate\", \"artisan\"]")
                @Nullable List<@Nullable String> visibleTo,
        @Schema(
                        required = true,
                        description =
                                "Whether it tells of the person: then no marketer may see it. The"
                                        + " values are sealed either way")
                @Nullable Boolean personal) {

    private static final int CHOICES_MAX = 100;
    private static final int CHOICE_MAX = 60;
    private static final int ROLES_MAX = 5;

    /// @throws ProblemException 400 with everything that is wrong
    Definition read() {
        var complaints = new Complaints();
        HouseKeys.check(names, complaints);
        complaints.required(type, "/type");
        complaints.required(personal, "/personal");
        var kind = complaints.oneOf(type, "/type", "text", "number", "date", "choice", "boolean");
        var options = options(complaints);
        if ("choice".equals(kind) == options.isEmpty()) {
            complaints.add("/choices", "must be given for a choice, and for nothing else");
        }
        var roles = roles(complaints);
        if (Boolean.TRUE.equals(personal) && roles.contains(Roles.MARKETER)) {
            complaints.add("/visibleTo", "must not name marketers for a personal field");
        }
        if (!complaints.all().isEmpty() || names == null || kind == null || personal == null) {
            throw new ProblemException(CustomerProblems.invalid(complaints.all()));
        }
        var called = new TreeMap<String, String>();
        names.forEach((language, name) -> called.put(language, String.valueOf(name).strip()));
        return new Definition(
                called, ValueType.valueOf(kind.toUpperCase(Locale.ROOT)), options, roles, personal);
    }

    private List<String> options(Complaints complaints) {
        var options = new ArrayList<String>();
        int i = -1;
        for (var each : complaints.atMost(choices, "/choices", CHOICES_MAX)) {
            var pointer = "/choices/" + ++i;
            var option = complaints.text(each, pointer, CHOICE_MAX);
            complaints.required(option, pointer);
            if (option != null && !options.contains(option)) {
                options.add(option);
            }
        }
        return options;
    }

    private List<String> roles(Complaints complaints) {
        var roles = new ArrayList<String>();
        int i = -1;
        for (var each : complaints.atMost(visibleTo, "/visibleTo", ROLES_MAX)) {
            var pointer = "/visibleTo/" + ++i;
            complaints.required(each, pointer);
            var role =
                    complaints.oneOf(
                            each,
                            pointer,
                            Roles.ASSOCIATE,
                            Roles.ARTISAN,
                            Roles.MARKETER,
                            Roles.TERMINAL,
                            Roles.CLIENT);
            if (role != null && !roles.contains(role)) {
                roles.add(role);
            }
        }
        return roles;
    }
}
