package maison.customer.crm.crmsystems;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.RequestScoped;
import maison.customer.crm.CrmProblems;
import maison.customer.crm.crmsystem.CrmSystemRefusal.SystemUnknown;
import maison.customer.crm.crmsystem.SystemTerms;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;

/// Lets a client of the identity provider speak only for the system that it was named for.
@RequestScoped
public class Speakers {

    /// A system in a path; what it calls customers is named by the same word.
    public static final String SYSTEM = "{system:[A-Za-z0-9][A-Za-z0-9._-]{0,99}}";

    private final CrmSystems systems;
    private final Caller caller;

    Speakers(CrmSystems systems, Caller caller) {
        this.systems = systems;
        this.caller = caller;
    }

    /// What is exchanged with a system, for its own client.
    ///
    /// @throws ProblemException 404 if nothing is
    /// @throws ForbiddenException for any other client
    public SystemTerms termsOf(String system) {
        var terms =
                systems.terms(system)
                        .orElseThrow(() ->
                                new ProblemException(CrmProblems.problemOf(new SystemUnknown())));
        if (!caller.actor().id().equals(terms.clientId())) {
            throw new ForbiddenException("Only the system's own client speaks for it");
        }
        return terms;
    }
}
