package maison.customer.identity.correcting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.customer.CustomerExamples;
import maison.customer.CustomerProblems;
import maison.customer.Region;
import maison.customer.identity.customer.Field;
import maison.customer.identity.person.Complaint;
import maison.customer.identity.person.EmailForms;
import maison.customer.identity.person.Person;
import maison.customer.identity.person.PhoneForms;
import maison.customer.identity.person.Verification;
import maison.platform.http.ETags;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
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

/// Notes that a phone or an e-mail was found to reach its owner.
@Path("/v1/customers/{id}/verifications")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
@RunOnVirtualThread
@Tag(name = "Profile")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
@APIResponse(responseCode = "412", ref = "StaleVersion")
@APIResponse(responseCode = "428", ref = "IfMatchRequired")
class VerificationResource {

    /// Which contact, and how it was verified.
    @Schema(name = "NewVerification", description = "Exactly one of phone and email")
    record Form(
            @Schema(description = "In any written form", examples = "07700 900123") @Size(max = 40)
                    @Nullable String phone,
            @Schema(examples = "layla.haddad@example.org") @Size(max = 320) @Nullable String email,
            @Schema(
                            required = true,
                            enumeration = {"code", "link", "call-back", "in-person", "document"})
                    @NotNull
                    @Pattern(
                            regexp = "code|link|call-back|in-person|document",
                            message = "must be code, link, call-back, in-person or document")
                    String how) {

        @Override
        public String toString() {
            return "NewVerification[…]";
        }
    }

    private final Corrections corrections;
    private final Region region;
    private final Caller caller;
    private final Clock clock;

    VerificationResource(Corrections corrections, Region region, Caller caller, Clock clock) {
        this.corrections = corrections;
        this.region = region;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "verifyContact",
            summary = "Note that a phone or an e-mail was verified",
            description =
                    "The contact must be in the profile. The verification is kept with it until the"
                            + " contact changes; a later one takes its place.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Form.class),
                            examples =
                                    @ExampleObject(
                                            name = "called back",
                                            value = CustomerExamples.VERIFICATION)))
    @APIResponse(
            responseCode = "200",
            description = "Noted",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Corrected.class)))
    public Response verify(
            @PathParam("id") UUID id,
            @Parameter(required = true, example = "\"1\"") @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            @Parameter(ref = "region") @QueryParam("region") @Nullable String asked,
            @NotNull @Valid Form form) {
        int version = ETags.requiredVersion(ifMatch);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var verification = new Verification(now, form.how());
        return Corrected.response(
                corrections.correct(
                        id,
                        version,
                        person -> verified(person, form, region.or(asked), verification),
                        caller.call()));
    }

    private static Person verified(Person person, Form form, String region, Verification how) {
        if ((form.phone() == null) == (form.email() == null)) {
            throw invalid("/", "must have exactly one of phone and email");
        }
        return form.phone() == null
                ? email(person, String.valueOf(form.email()), how)
                : phone(person, form.phone(), region, how);
    }

    private static Person phone(Person person, String written, String region, Verification how) {
        Optional<String> number =
                PhoneForms.knowsRegion(region)
                        ? PhoneForms.e164(written, region)
                        : Optional.empty();
        var phones =
                person.phones().stream()
                        .map(each ->
                                number.equals(Optional.of(each.number()))
                                        ? each.verified(how)
                                        : each)
                        .toList();
        if (phones.equals(person.phones())) {
            throw invalid("/phone", "must be a phone of the profile");
        }
        return person.with(Field.PHONES, phones);
    }

    private static Person email(Person person, String written, Verification how) {
        var folded = EmailForms.folded(written);
        var emails =
                person.emails().stream()
                        .map(each ->
                                folded.isPresent()
                                                && folded.equals(EmailForms.folded(each.address()))
                                        ? each.verified(how)
                                        : each)
                        .toList();
        if (emails.equals(person.emails())) {
            throw invalid("/email", "must be an e-mail address of the profile");
        }
        return person.with(Field.EMAILS, emails);
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(
                CustomerProblems.invalid(List.of(new Complaint(pointer, detail))));
    }
}
