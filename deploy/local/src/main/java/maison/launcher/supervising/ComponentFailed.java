package maison.launcher.supervising;

import org.jspecify.annotations.Nullable;

/// A component did not become ready at its first start.
public final class ComponentFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String component;

    ComponentFailed(String component, String what, @Nullable Exception cause) {
        super(component + " " + what, cause);
        this.component = component;
    }

    public String component() {
        return component;
    }
}
