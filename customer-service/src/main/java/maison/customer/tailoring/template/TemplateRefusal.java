package maison.customer.tailoring.template;

/// Why a template may not be changed.
public sealed interface TemplateRefusal {

    /// It comes with the product; a house copies it under a code of its own.
    record TemplateIsShipped() implements TemplateRefusal {}
}
