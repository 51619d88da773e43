package maison.customer.finding.identifying;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import maison.customer.CustomerProblems;
import maison.customer.Region;
import maison.customer.finding.identifying.Identified.Candidate;
import maison.customer.finding.identifying.Identified.Known;
import maison.customer.identity.person.Complaint;
import maison.customer.identity.person.PhoneForms;
import maison.customer.privacy.readlog.Looks;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Tells a till whom it has before it. A POST, because a phone number in an address would stand in
/// every access log.
@Path("/v1/customers/identify")
@RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Directory")
class IdentifyResource {

    static final String FOUND =
            """
            {"outcome":"found","customer":{
              "customerId":"0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10","greeting":"Layla",
              "language":"ar-SA","birthday":{"today":false,"soon":true,"thisMonth":true},
              "alerts":[{"alertId":"0197b8a0-44b0-7d10-8f7c-0d3a9f1c2b11","kind":"allergy",
                "text":"Nickel: no white gold below 18k","since":"2024-05-01"}]}}
            """;

    private static final int WRITTEN_MAX = 320;

    /// What the till typed or scanned.
    @Schema(name = "Identification", requiredProperties = "identifier")
    record Form(
            @Schema(
                            description =
                                    "A phone in any written form and in any script's digits, an"
                                            + " e-mail, a loyalty card's number or QR text, or a"
                                            + " customer's id",
                            examples = {
                                "٠٧٧٠٠ ٩٠٠١٢٣",
                                "layla@example.org",
                                "MAISON:CARD:620041700092"
                            })
                    @NotBlank
                    @Size(max = WRITTEN_MAX)
                    String identifier,
            @Schema(
                            description =
                                    "Today where the till is, for the birthday; UTC's if absent. Of"
                                            + " a day that is today nowhere no birthday is told",
                            examples = "2026-03-14")
                    @Nullable LocalDate on) {

        @Override
        public String toString() {
            return "Identification[…]";
        }
    }

    private final Identification identification;
    private final Looks looks;
    private final Region region;
    private final Clock clock;

    IdentifyResource(Identification identification, Looks looks, Region region, Clock clock) {
        this.identification = identification;
        this.looks = looks;
        this.region = region;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "identifyCustomer",
            summary = "Whom an identifier stands for, and what a clerk must know",
            description =
                    "One call for a checkout: the name to greet, the language, alerts, and whether a"
                            + " birthday is near today (never its date). Nobody is not an error: a walk-in"
                            + " goes on. Several who share a phone are candidates to choose from. Every"
                            + " person shown is logged with the purpose `checkout`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Form.class),
                            examples =
                                    @ExampleObject(
                                            name = "phone",
                                            value = "{\"identifier\":\"07700 900123\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Found, several, or nobody",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Identified.class),
                            examples = @ExampleObject(name = "found", value = FOUND)))
    public Identified identify(
            @Parameter(ref = "region") @QueryParam("region") @Nullable String asked,
            @NotNull @Valid Form form) {
        String usual = region.or(asked);
        if (!PhoneForms.knowsRegion(usual)) {
            throw new ProblemException(
                    CustomerProblems.invalid(
                            List.of(
                                    new Complaint(
                                            "region",
                                            "must be an ISO 3166 region with telephones, such as"
                                                    + " GB"))));
        }
        var identified =
                identification.identify(Identifier.of(form.identifier(), usual), today(form.on()));
        log(identified);
        return identified;
    }

    /// Today at the till; null if what it takes for today is today nowhere. Who may choose the day
    /// finds out a birthday by asking for one after the other.
    private @Nullable LocalDate today(@Nullable LocalDate on) {
        LocalDate utc = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (on == null) {
            return utc;
        }
        return Math.abs(ChronoUnit.DAYS.between(utc, on)) <= 1 ? on : null;
    }

    private void log(Identified identified) {
        Known customer = identified.customer();
        if (customer != null) {
            looks.atCheckout(Set.of(customer.customerId()), fields(customer));
        } else if (!identified.candidates().isEmpty()) {
            looks.atCheckout(
                    identified.candidates().stream()
                            .map(Candidate::customerId)
                            .collect(Collectors.toSet()),
                    List.of("name"));
        }
    }

    private static List<String> fields(Known customer) {
        var fields = new ArrayList<>(List.of("name", "language"));
        if (customer.birthday() != null) {
            fields.add("birthday");
        }
        if (!customer.alerts().isEmpty()) {
            fields.add("alerts");
        }
        return fields;
    }
}
