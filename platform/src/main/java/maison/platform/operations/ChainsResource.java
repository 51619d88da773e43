package maison.platform.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import maison.platform.eventstore.ChainVerifier;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Proof that nobody changed the past.
@Path("/v1/operations/chains")
@RolesAllowed({Roles.ADMIN, Roles.PRIVACY_OFFICER})
@RunOnVirtualThread
@Tag(name = "Operations")
public class ChainsResource {

    private final ChainVerifier verifier;

    @Inject
    ChainsResource(ChainVerifier verifier) {
        this.verifier = verifier;
    }

    /// Computes every hash of every stream anew and compares; reads the whole log.
    @GET
    @Operation(summary = "Verify all hash chains and that the log has no hole")
    public ChainVerifier.Report verify() {
        return verifier.verify();
    }
}
