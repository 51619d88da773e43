package maison.customer.crm.exporting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.UUID;
import maison.customer.Times;
import maison.customer.identity.person.Tags;
import maison.customer.permission.consent.Purpose;
import maison.customer.permission.wordings.WordingBook;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Gives customers out as a file.
@Path("/v1/customer-exports")
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Exporting")
class ExportResource {

    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._@:-]{0,99}";
    private static final String CODE_MESSAGE =
            "must be an id of letters, digits, dots, dashes or colons";

    private final Export export;
    private final WordingBook book;
    private final Caller caller;

    ExportResource(Export export, WordingBook book, Caller caller) {
        this.export = export;
        this.book = book;
        this.caller = caller;
    }

    @GET
    @Produces({"text/csv", "text/vcard", "application/x-ndjson"})
    @Operation(
            operationId = "exportCustomers",
            summary = "Customers as a file, for a purpose",
            description =
                    "In the order of their ids, as a table, vCards 4.0 or a JSON object a line; each"
                            + " form comes in again as it went out. For `service` everything goes out;"
                            + " for a purpose that needs consent only those who gave it, with name,"
                            + " wishes, tags and the contacts of the channels that they said yes to."
                            + " Who objects, or has an open complaint where it is promotion, is left"
                            + " out. Each customer's release is in their read log before it leaves. If"
                            + " the answer breaks off, go on with the last whole customer's id as"
                            + " `after`.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/vcard", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/x-ndjson",
                        schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(responseCode = "400", description = "No such format, purpose or filter")
    public Response export(
            @Parameter(required = true, schema = @Schema(enumeration = {"csv", "vcard", "json"}))
                    @QueryParam("format")
                    @Nullable String format,
            @Parameter(
                            required = true,
                            description = "What it is for: a purpose of consent",
                            example = "service")
                    @QueryParam("purpose")
                    @Nullable String purpose,
            @Parameter(schema = @Schema(enumeration = {"house", "other-company"}))
                    @QueryParam("recipient")
                    @DefaultValue("house")
                    String recipient,
            @Parameter(description = "Only who bears this tag", example = "bridal")
                    @QueryParam("tag")
                    @Nullable String tag,
            @Parameter(description = "Only who is in a client book of this store")
                    @QueryParam("store")
                    @Pattern(regexp = CODE, message = CODE_MESSAGE)
                    @Nullable String store,
            @Parameter(description = "Only who is in this associate's client book")
                    @QueryParam("associate")
                    @Pattern(regexp = CODE, message = CODE_MESSAGE)
                    @Nullable String associate,
            @Parameter(
                            description = "Only whose profile was recorded or changed since",
                            schema = @Schema(format = "date-time"))
                    @QueryParam("changedSince")
                    @Nullable String changedSince,
            @Parameter(description = "Only customers behind this id") @QueryParam("after")
                    @Nullable String after) {
        var reason = purpose(purpose);
        var asked =
                new Asked(
                        format(format),
                        reason,
                        elsewhere(recipient),
                        book.terms(reason).promotional(),
                        tag == null ? null : tag(tag),
                        store,
                        associate,
                        Times.read("changedSince", changedSince),
                        after(after),
                        caller.actor(),
                        caller.correlationId());
        StreamingOutput file = out -> export.write(asked, out);
        return Response.ok(file, asked.format().mediaType() + ";charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"customers.%s\"".formatted(asked.format().json()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static ExportFormat format(@Nullable String written) {
        return Arrays.stream(ExportFormat.values())
                .filter(each -> each.json().equals(written))
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.invalid("format", "must be csv, vcard or json"));
    }

    private static Purpose purpose(@Nullable String written) {
        try {
            var purpose = Purpose.of(written == null ? "" : written);
            if (purpose.isContact()) {
                return purpose;
            }
        } catch (IllegalArgumentException _) {
            // Complained of below.
        }
        throw ProblemException.invalid(
                "purpose", "must be a purpose of being contacted, such as service");
    }

    private static boolean elsewhere(String recipient) {
        if (!recipient.equals("house") && !recipient.equals("other-company")) {
            throw ProblemException.invalid("recipient", "must be house or other-company");
        }
        return recipient.equals("other-company");
    }

    private static String tag(String written) {
        return Tags.normal(written)
                .orElseThrow(() ->
                        ProblemException.invalid(
                                "tag", "must be 1 to 40 letters, digits and dashes"));
    }

    private static UUID after(@Nullable String written) {
        try {
            return written == null ? new UUID(0, 0) : UUID.fromString(written);
        } catch (IllegalArgumentException _) {
            throw ProblemException.invalid("after", "must be a customer's id");
        }
    }
}
