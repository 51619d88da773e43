package maison.customer.tailoring.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import maison.customer.tailoring.template.TemplateCommand.Publish;
import maison.customer.tailoring.template.TemplateEvent.TemplatePublished;
import maison.customer.tailoring.template.TemplateRefusal.TemplateIsShipped;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of templates: every change is a version, and the shipped ones are nobody's to change.
public final class TemplateDecider
        implements Decider<TemplateCommand, Template, TemplateEvent, TemplateRefusal> {

    private static final Template NONE = new Template("", 0, false, Map.of(), List.of(), List.of());

    private final Set<String> shipped;

    /// @param shipped the codes that come with the product
    public TemplateDecider(Set<String> shipped) {
        this.shipped = Set.copyOf(shipped);
    }

    @Override
    public Template initial() {
        return NONE;
    }

    @Override
    public Decision<TemplateEvent, TemplateRefusal> decide(
            TemplateCommand command, Template template) {
        return switch (command) {
            case Publish publish when shipped.contains(publish.code()) ->
                    Decision.refuse(new TemplateIsShipped());
            case Publish(_, var names, var points, var own, _)
                    when template.says(names, points, own) ->
                    Decision.alreadyDone();
            case Publish(var code, var names, var points, var own, var at) ->
                    Decision.accept(
                            new TemplatePublished(
                                    code, template.version() + 1, names, points, own, at));
        };
    }

    @Override
    public Template evolve(Template template, TemplateEvent event) {
        return switch (event) {
            case TemplatePublished published -> published.template();
        };
    }
}
