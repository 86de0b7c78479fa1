//! Web pages read back: they are written as XML too.
#![expect(clippy::unwrap_used, reason = "a broken page is a failed test")]

use quick_xml::Reader;
use quick_xml::events::Event;

/// An element of a page.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
    inside: Vec<Inside>,
}

#[derive(Debug)]
enum Inside {
    Element(Element),
    Text(String),
}

/// Elements that stand on lines of their own.
const BLOCKS: [&str; 13] =
    ["p", "li", "td", "th", "dt", "h1", "h2", "h3", "h4", "figcaption", "caption", "title", "h5"];

impl Element {
    /// Reads a page, or a fragment, under a root without a name.
    pub(crate) fn read(page: &str) -> Self {
        let mut reader = Reader::from_str(page);
        let mut open = vec![Self::default()];
        loop {
            let event = reader.read_event().unwrap();
            let mut say = |text: String| open.last_mut().unwrap().inside.push(Inside::Text(text));
            match event {
                Event::Eof => break,
                Event::Text(text) => say(text.to_string()),
                Event::GeneralRef(name) => {
                    say(quick_xml::escape::unescape(&format!("&{};", &*name))
                        .unwrap()
                        .into_owned());
                }
                Event::Start(ref tag) | Event::Empty(ref tag) => {
                    let attribute = |it: quick_xml::events::attributes::Attribute<'_>| {
                        let value = quick_xml::escape::unescape(&it.value).unwrap().into_owned();
                        (it.key.as_ref().to_owned(), value)
                    };
                    open.push(Self {
                        name: tag.name().as_ref().to_owned(),
                        attributes: tag.attributes().map(|it| attribute(it.unwrap())).collect(),
                        inside: Vec::new(),
                    });
                    if matches!(event, Event::Empty(_)) {
                        close(&mut open);
                    }
                }
                Event::End(_) => close(&mut open),
                Event::DocType(_) | Event::Comment(_) => {}
                Event::CData(_) | Event::Decl(_) | Event::PI(_) => unreachable!("{event:?}"),
            }
        }
        assert_eq!(open.len(), 1);
        open.remove(0)
    }

    /// The value of an attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Every attribute.
    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }

    /// The elements just inside.
    pub(crate) fn children(&self) -> impl Iterator<Item = &Self> {
        self.inside.iter().filter_map(|it| match it {
            Inside::Element(element) => Some(element),
            Inside::Text(_) => None,
        })
    }

    /// Every element at any depth, in order.
    pub(crate) fn everything(&self) -> Vec<&Self> {
        self.children().flat_map(|it| std::iter::once(it).chain(it.everything())).collect()
    }

    /// Those of a name.
    pub(crate) fn all(&self, name: &str) -> Vec<&Self> {
        self.everything().into_iter().filter(|it| it.name == name).collect()
    }

    /// All that is written in it, style and drawings excepted.
    pub(crate) fn text(&self) -> String {
        let piece = |it: &Inside| match it {
            Inside::Text(text) => text.clone(),
            Inside::Element(it) if it.name == "style" || it.name == "svg" => String::new(),
            Inside::Element(it) if it.name == "br" => " ".to_owned(),
            Inside::Element(it) => it.text(),
        };
        self.inside.iter().map(piece).collect()
    }

    /// The texts of its blocks, each said once.
    pub(crate) fn blocks(&self) -> Vec<String> {
        let is_block = |it: &Self| BLOCKS.contains(&it.name.as_str());
        let holds = |it: &Self| it.everything().into_iter().any(is_block);
        let own = |it: &&Self| is_block(it) && !holds(it);
        self.everything().into_iter().filter(own).map(Self::text).collect()
    }
}

fn close(open: &mut Vec<Element>) {
    let closed = open.pop().unwrap();
    open.last_mut().unwrap().inside.push(Inside::Element(closed));
}
