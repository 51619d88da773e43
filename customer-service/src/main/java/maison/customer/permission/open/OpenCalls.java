package maison.customer.permission.open;

import jakarta.enterprise.context.RequestScoped;
import maison.platform.eventstore.Actor;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.CommandContext;
import maison.platform.security.Caller;

/// The circumstances of what a client does by a link, without having signed in.
@RequestScoped
public class OpenCalls {

    private final Caller caller;

    OpenCalls(Caller caller) {
        this.caller = caller;
    }

    /// A command of this request.
    ///
    /// @param link which sort of link it came by, such as `preference-link`
    public Call by(String link) {
        var correlation = caller.correlationId();
        return Call.of(
                new CommandContext(
                        correlation,
                        new Actor(Actor.Kind.CLIENT, link),
                        null,
                        correlation,
                        null,
                        null));
    }
}
