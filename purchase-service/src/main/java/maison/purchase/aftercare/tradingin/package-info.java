/// Use case: a piece is assessed, taken in, and becomes store credit or a part of a new one's
/// price.
package maison.purchase.aftercare.tradingin;
