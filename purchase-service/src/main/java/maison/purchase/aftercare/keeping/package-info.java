/// Use case: staff write down what a client owns, who has it now, and which jobs were for it.
package maison.purchase.aftercare.keeping;
