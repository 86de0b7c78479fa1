//! What a row of the rule table holds, and how the table is read.

use super::Family;
use crate::report::Severity;

/// One row of the table.
#[derive(Debug)]
pub struct RuleSpec {
    /// Its stable French name, shown in messages.
    pub slug: &'static str,
    /// Its number, `QUO-01`; empty for checks of form.
    pub number: &'static str,
    /// What it is about.
    pub family: Family,
    /// How grave a breach is.
    pub severity: Severity,
    /// Whether a « Motif de dérogation » turns the error into a warning.
    pub derogable: bool,
    /// What it means, in a sentence.
    pub meaning: &'static str,
    /// The legal source; empty when logic suffices.
    pub source: &'static str,
    /// How to put it right, in a sentence.
    pub mend: &'static str,
    /// The page of its case, in Markdown: a rule without one does not compile.
    pub case: &'static str,
}

/// Reads the table: a family and its title, then its rules.
macro_rules! rules {
    ($($family:ident $title:literal {
        $($rule:ident $slug:literal $number:literal $severity:ident $($derogable:ident)?,
          $meaning:literal, $source:literal, $mend:literal;)*
    })*) => {
        /// What some rules are about; its name is [`Family::title`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each has its title, in French, in the table")]
        pub enum Family { $($family),* }

        impl Family {
            /// Every family, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$family),*];

            /// Its name.
            #[must_use]
            pub const fn title(self) -> &'static str {
                match self { $(Self::$family => $title),* }
            }

            /// Its rules, in the order of the table.
            pub fn rules(self) -> impl Iterator<Item = Rule> {
                Rule::ALL.iter().copied().filter(move |rule| rule.spec().family == self)
            }
        }

        /// A check; its row is [`Rule::spec`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each is explained, in French, by its row")]
        pub enum Rule { $($($rule,)*)* }

        impl Rule {
            /// Every rule, in the order of the table.
            pub const ALL: &[Self] = &[$($(Self::$rule,)*)*];

            /// Its row in the table.
            #[must_use]
            pub const fn spec(self) -> RuleSpec {
                match self {
                    $($(Self::$rule => RuleSpec {
                        slug: $slug,
                        number: $number,
                        family: Family::$family,
                        severity: Severity::$severity,
                        derogable: rules!(@derogable $($derogable)?),
                        meaning: $meaning,
                        source: $source,
                        mend: $mend,
                        case: include_str!(concat!("../../tests/cases/", $slug, ".md")),
                    },)*)*
                }
            }
        }
    };
    (@derogable derogable) => { true };
    (@derogable) => { false };
}

pub(super) use rules;
