//! Proves that every value stayed the value it was.
//!
//! The engine does not say where in the Typst source a value will stand. So
//! the whole source is parsed, and each value must be exactly one node of it,
//! of its own kind, where its form belongs. Then nothing in a value can have
//! been read as anything else, whatever the template.

use std::collections::BTreeMap;
use std::ops::Range;

use typst_syntax::ast::{self, ArrayItem, Expr, UnOp};
use typst_syntax::{SyntaxKind, SyntaxNode};

use super::escape::{Constant, Form};

/// A value in the markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Insertion {
    /// The bytes it takes, the `#` and the `;` of the markup form counted.
    pub range: Range<usize>,
    /// How it was written.
    pub form: Form,
    /// The value.
    pub value: Constant,
}

impl Insertion {
    /// The bytes its node must take.
    fn node(&self) -> Range<usize> {
        match self.form {
            Form::Markup => self.range.start + 1..self.range.end.saturating_sub(1),
            Form::Code | Form::Data => self.range.clone(),
        }
    }
}

/// The first value that does not stand where its form belongs.
pub(super) fn misplaced<'a>(source: &str, insertions: &'a [Insertion]) -> Option<&'a Insertion> {
    let wanted = insertions.iter().map(|wanted| (wanted.node().start, wanted)).collect();
    let mut search = Search { wanted };
    search.visit(&typst_syntax::parse(source), 0);
    search.wanted.into_values().next()
}

/// The values not found yet, by the first byte of their node.
struct Search<'a> {
    wanted: BTreeMap<usize, &'a Insertion>,
}

impl Search<'_> {
    fn visit(&mut self, parent: &SyntaxNode, offset: usize) {
        let mut before = None;
        let mut start = offset;
        let mut children = parent.children().peekable();
        while let Some(node) = children.next() {
            let range = start..start + node.len();
            let after = children.peek().map(|node| node.kind());
            let found = self.wanted.get(&range.start).is_some_and(|wanted| {
                wanted.node() == range
                    && agrees(node, &wanted.value)
                    && match wanted.form {
                        Form::Markup => {
                            before == Some(SyntaxKind::Hash)
                                && after == Some(SyntaxKind::Semicolon)
                                && is_content(parent.kind())
                        }
                        Form::Code => !is_content(parent.kind()),
                        // No filter of this language writes one.
                        Form::Data => false,
                    }
            });
            if found {
                self.wanted.remove(&range.start);
            } else {
                self.visit(node, range.start);
            }
            before = Some(node.kind());
            start = range.end;
        }
    }
}

/// Whether children of this node are text, where code is announced by a `#`.
fn is_content(kind: SyntaxKind) -> bool {
    matches!(
        kind,
        SyntaxKind::Markup
            | SyntaxKind::Math
            | SyntaxKind::MathDelimited
            | SyntaxKind::MathAttach
            | SyntaxKind::MathFrac
            | SyntaxKind::MathRoot
    )
}

/// Whether a node is this value and nothing else.
fn agrees(node: &SyntaxNode, value: &Constant) -> bool {
    node.cast::<Expr<'_>>().is_some_and(|node| same(node, value))
}

fn same(node: Expr<'_>, value: &Constant) -> bool {
    match (node, value) {
        (Expr::Str(node), Constant::Text(text)) => node.get() == text.as_str(),
        (Expr::Bool(node), Constant::Truth(truth)) => node.get() == *truth,
        (Expr::None(_), Constant::Nothing) => true,
        (Expr::Int(node), Constant::Integer(number)) => node.get() == *number,
        (Expr::Unary(node), Constant::Integer(number)) => negated(node, *number),
        (Expr::Array(node), Constant::List(items)) => {
            let found: Vec<_> = node.items().collect();
            found.len() == items.len()
                && found.into_iter().zip(items).all(|(item, value)| match item {
                    ArrayItem::Pos(item) => same(item, value),
                    ArrayItem::Spread(_) => false,
                })
        }
        _ => false,
    }
}

/// Typst reads a negative number as a minus before a number.
fn negated(node: ast::Unary<'_>, number: i64) -> bool {
    match (node.op(), node.expr()) {
        (UnOp::Neg, Expr::Int(digits)) => digits.get().checked_neg() == Some(number),
        _ => false,
    }
}
