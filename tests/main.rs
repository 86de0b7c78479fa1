//! The integration tests: one binary, one module per capability.

mod support;

mod capabilities {
    mod acts;
    mod another_city;
    mod attendance;
    mod bilan;
    mod carrying;
    mod cases;
    mod charter;
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
    mod provenance;
    mod publishing;
    mod reading;
    mod real_sittings;
    mod regressions;
    mod rules;
    mod sample;
    mod sitting_documents;
    mod sitting_json;
    mod sitting_laws;
    mod starting;
    mod templates;
    mod vote_laws;
}
