//! The integration tests: one binary, one module per capability.

mod support;

mod capabilities {
    mod acts;
    mod another_city;
    mod attendance;
    mod bilan;
    mod cards;
    mod carrying;
    mod cases;
    mod charter;
    mod comparing;
    mod contexts;
    mod control;
    mod documents;
    mod equivalence;
    mod explain;
    mod extremes;
    mod faults;
    mod faulty;
    mod hostile;
    mod house;
    mod intake;
    mod laws;
    mod messages;
    mod namesakes;
    mod newcomer;
    mod open_data;
    mod prose;
    mod provenance;
    mod publishing;
    mod reading;
    mod ready_texts;
    mod real_sittings;
    mod regressions;
    mod report_data;
    mod rules;
    mod sample;
    mod sitting_documents;
    mod sitting_json;
    mod sitting_laws;
    mod small_follow_up;
    mod starting;
    mod template_faults;
    mod templates;
    mod typography;
    mod vote_laws;
    mod web_pages;
    mod web_same;
}
