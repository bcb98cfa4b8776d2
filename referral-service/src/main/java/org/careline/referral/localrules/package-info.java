/** What a locality chooses 地方规定, handed to the rules as a value (rules 17.4, 17.6). */
@NullMarked
package org.careline.referral.localrules;

import org.jspecify.annotations.NullMarked;
