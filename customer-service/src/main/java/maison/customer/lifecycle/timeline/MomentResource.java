package maison.customer.lifecycle.timeline;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.Times;
import maison.customer.identity.profile.CustomerKeys;
import maison.customer.identity.profile.ShownProfiles;
import maison.customer.lifecycle.journeys.Walks;
import maison.customer.lifecycle.timeline.Moment.Missing;
import maison.customer.lifecycle.timeline.Moment.SetThen;
import maison.customer.lifecycle.timeline.Moment.StageThen;
import maison.customer.privacy.readlog.Looks;
import maison.customer.tailoring.measurements.VersionRows;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// How things stood at a moment of the time line.
@Path("/v1/customers/{id}/timeline/state")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.ARTISAN, Roles.CLIENT})
@RunOnVirtualThread
@Tag(name = "Timeline")
@APIResponse(responseCode = "404", description = "There is, or was then, no such customer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class MomentResource {

    private static final Logger LOG = Logger.getLogger(MomentResource.class);
    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;
    private static final String LOYALTY = "loyalty";

    private final ShownProfiles profiles;
    private final VersionRows measurements;
    private final Walks walks;
    private final LoyaltyApi loyalty;
    private final CustomerKeys keys;
    private final Looks looks;
    private final Caller caller;
    private final Clock clock;

    MomentResource(
            ShownProfiles profiles,
            VersionRows measurements,
            Walks walks,
            @RestClient LoyaltyApi loyalty,
            CustomerKeys keys,
            Looks looks,
            Caller caller,
            Clock clock) {
        this.profiles = profiles;
        this.measurements = measurements;
        this.walks = walks;
        this.loyalty = loyalty;
        this.keys = keys;
        this.looks = looks;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getStateAtMoment",
            summary = "How things stood with a customer at a moment",
            description =
                    "The profile as it was in effect, tier and balance as loyalty-service answers"
                            + " the caller, the stage of their journey, and which measurements were in effect. What is not here"
                            + " is named in `missing`. The look is logged.")
    @APIResponse(
            responseCode = "200",
            description = "As it was then",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Moment.class)))
    public Moment get(
            @PathParam("id") UUID id,
            @Parameter(
                            schema = @Schema(format = "date-time"),
                            description = "Now if not given",
                            example = "2026-03-01T00:00:00Z")
                    @QueryParam("at")
                    @Nullable String at) {
        caller.requireOwn(id);
        Instant then = Objects.requireNonNullElseGet(Times.read("at", at), clock::instant);
        keys.of(id);
        var profile =
                profiles.asOf(id, then, "state")
                        .orElseThrow(() -> new ProblemException(CustomerProblems.unknown()));
        looks.seen(Set.of(id), "state", List.of("measurements", LOYALTY));
        var missing = new ArrayList<Missing>();
        var account = account(id, then, missing);
        var sets =
                measurements.inEffect(id, then, null).stream()
                        .filter(each -> !each.withdrawn())
                        .map(SetThen::of)
                        .toList();
        if (sets.isEmpty()) {
            missing.add(new Missing("measurements", "none-then"));
        }
        return new Moment(id, then, profile, account, stage(id, then, missing), sets, missing);
    }

    private @Nullable StageThen stage(UUID id, Instant then, List<Missing> missing) {
        boolean sells =
                caller.has(Roles.ASSOCIATE) || caller.has(Roles.MANAGER) || caller.has(Roles.ADMIN);
        if (!sells) {
            missing.add(new Missing("stage", "not-for-you"));
            return null;
        }
        return StageThen.of(walks.of(id).until(then).getLast());
    }

    private LoyaltyApi.@Nullable Account account(UUID id, Instant then, List<Missing> missing) {
        // What somebody spent is not an artisan's affair, whatever other roles may ask there.
        if (!Audience.of(caller).amounts()) {
            missing.add(new Missing(LOYALTY, "not-for-you"));
            return null;
        }
        try {
            return loyalty.account(
                    id, then, caller.authorization().orElse(""), caller.correlationId());
        } catch (WebApplicationException e) {
            missing.add(new Missing(LOYALTY, reason(e.getResponse().getStatus())));
        } catch (ProcessingException e) {
            LOG.debug("No answer about an account", e);
            missing.add(new Missing(LOYALTY, "no-answer"));
        }
        return null;
    }

    private static String reason(int status) {
        return switch (status) {
            case NOT_FOUND -> "none-then";
            case FORBIDDEN -> "not-for-you";
            default -> "no-answer";
        };
    }
}
