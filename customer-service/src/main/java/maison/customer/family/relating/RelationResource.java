package maison.customer.family.relating;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.family.households.Households;
import maison.customer.family.relations.RelationList;
import maison.customer.identity.person.Person;
import maison.customer.identity.profile.OpenedProfiles;
import maison.customer.identity.profile.ProfileRow;
import maison.customer.identity.profile.Profiles;
import maison.customer.privacy.readlog.Looks;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Tells another of our services in one word whether two customers may be one person or household,
/// so that it need not know how to reach them.
@Path("/v1/customers/relation")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
@Tag(name = "Directory")
class RelationResource {

    static final String PAIR =
            """
            {"one":"0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10","other":"0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b11"}
            """;

    static final String UNKNOWN = "{\"relation\":\"unknown\"}";

    /// The two.
    @Schema(name = "Pair")
    record Pair(@NotNull UUID one, @NotNull UUID other) {}

    /// What is known of them.
    @Schema(name = "Relation")
    record Answer(Relation relation) {}

    private final Profiles profiles;
    private final OpenedProfiles opened;
    private final Households households;
    private final RelationList relations;
    private final Looks looks;

    RelationResource(
            Profiles profiles,
            OpenedProfiles opened,
            Households households,
            RelationList relations,
            Looks looks) {
        this.profiles = profiles;
        this.opened = opened;
        this.households = households;
        this.relations = relations;
        this.looks = looks;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "relateCustomers",
            summary = "Whether two customers may be one person or household",
            description =
                    "By the household they live in, what they are to each other, their phones and"
                            + " e-mails. One word and nothing else; that they were compared"
                            + " stands in the read log of both.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Pair.class),
                            examples = @ExampleObject(name = "referral", value = PAIR)))
    @APIResponse(
            responseCode = "200",
            description =
                    "`related`, `unrelated`, or `unknown` where one is not registered, was erased, or"
                            + " left nothing to compare",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Answer.class),
                            examples = @ExampleObject(name = "unknown", value = UNKNOWN)))
    public Answer relate(@NotNull @Valid Pair pair) {
        var one = profiles.find(pair.one());
        var other = profiles.find(pair.other());
        looks.compared(
                Stream.of(one, other)
                        .flatMap(Optional::stream)
                        .map(ProfileRow::customerId)
                        .distinct()
                        .toList());
        if (households.together(pair.one(), pair.other())
                || relations.areFamily(pair.one(), pair.other())) {
            return new Answer(Relation.RELATED);
        }
        return new Answer(Relation.of(person(one), person(other)));
    }

    private @Nullable Person person(Optional<ProfileRow> row) {
        return row.filter(each -> !each.erased()).flatMap(opened::open).orElse(null);
    }
}
