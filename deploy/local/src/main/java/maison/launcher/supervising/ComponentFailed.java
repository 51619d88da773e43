package maison.launcher.supervising;

/// A component did not become ready at its first start.
public final class ComponentFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String component;

    ComponentFailed(String component, String what, Throwable cause) {
        super(component + " " + what, cause);
        this.component = component;
    }

    ComponentFailed(String component, String what) {
        super(component + " " + what);
        this.component = component;
    }

    public String component() {
        return component;
    }
}
