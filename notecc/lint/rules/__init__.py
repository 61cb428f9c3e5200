"""Every rule, by code. A rule that is not in this list does not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from notecc.lint.rules.ambiguous_wikilink import ambiguous_wikilink
from notecc.lint.rules.bare_url import bare_url
from notecc.lint.rules.broken_module import broken_module
from notecc.lint.rules.broken_wikilink import broken_wikilink
from notecc.lint.rules.card_without_definition import card_without_definition
from notecc.lint.rules.circular_definition import circular_definition
from notecc.lint.rules.comma_without_space import comma_without_space
from notecc.lint.rules.contradicted_on_another_day import contradicted_on_another_day
from notecc.lint.rules.copied_english import copied_english
from notecc.lint.rules.copied_retrospective import copied_retrospective
from notecc.lint.rules.date_conflict import date_conflict
from notecc.lint.rules.detached_ending import detached_ending
from notecc.lint.rules.detached_hada import detached_hada
from notecc.lint.rules.detached_josa import detached_josa
from notecc.lint.rules.double_list_marker import double_list_marker
from notecc.lint.rules.doubled_word import doubled_word
from notecc.lint.rules.duplicate_day import duplicate_day
from notecc.lint.rules.duplicate_topic import duplicate_topic
from notecc.lint.rules.embed_without_alt import embed_without_alt
from notecc.lint.rules.emphasis_not_rendered import emphasis_not_rendered
from notecc.lint.rules.empty_link import empty_link
from notecc.lint.rules.empty_section import empty_section
from notecc.lint.rules.escaped_formula import escaped_formula
from notecc.lint.rules.false_claim import false_claim
from notecc.lint.rules.formula_missing_epsilon import formula_missing_epsilon
from notecc.lint.rules.formula_missing_part import formula_missing_part
from notecc.lint.rules.formula_not_math import formula_not_math
from notecc.lint.rules.formula_only_as_image import formula_only_as_image
from notecc.lint.rules.formula_pair_inconsistent import formula_pair_inconsistent
from notecc.lint.rules.formula_sign import formula_sign
from notecc.lint.rules.formula_symbol_clash import formula_symbol_clash
from notecc.lint.rules.formula_time_index import formula_time_index
from notecc.lint.rules.formula_unread import formula_unread
from notecc.lint.rules.formula_wrong_topic import formula_wrong_topic
from notecc.lint.rules.front_matter import front_matter
from notecc.lint.rules.fullwidth_punctuation import fullwidth_punctuation
from notecc.lint.rules.hash_without_space import hash_without_space
from notecc.lint.rules.heading_escapes_section import heading_escapes_section
from notecc.lint.rules.hidden_comment import hidden_comment
from notecc.lint.rules.hidden_html import hidden_html
from notecc.lint.rules.hidden_link_definition import hidden_link_definition
from notecc.lint.rules.invalid_front_matter import invalid_front_matter
from notecc.lint.rules.invisible_character import invisible_character
from notecc.lint.rules.joined_counter import joined_counter
from notecc.lint.rules.joined_words import joined_words
from notecc.lint.rules.josa_mismatch import josa_mismatch
from notecc.lint.rules.leading_blank_line import leading_blank_line
from notecc.lint.rules.local_path_link import local_path_link
from notecc.lint.rules.lookalike_operator import lookalike_operator
from notecc.lint.rules.loose_list import loose_list
from notecc.lint.rules.math_delimiter import math_delimiter
from notecc.lint.rules.missing_date import missing_date
from notecc.lint.rules.missing_day import missing_day
from notecc.lint.rules.missing_embed import missing_embed
from notecc.lint.rules.missing_final_newline import missing_final_newline
from notecc.lint.rules.missing_key_point import missing_key_point
from notecc.lint.rules.missing_sai_siot import missing_sai_siot
from notecc.lint.rules.missing_section import missing_section
from notecc.lint.rules.misspelt_loanword import misspelt_loanword
from notecc.lint.rules.misspelt_term import misspelt_term
from notecc.lint.rules.misspelt_word import misspelt_word
from notecc.lint.rules.mixed_indentation import mixed_indentation
from notecc.lint.rules.multiple_blank_lines import multiple_blank_lines
from notecc.lint.rules.name_in_wrong_case import name_in_wrong_case
from notecc.lint.rules.name_only_topic import name_only_topic
from notecc.lint.rules.nameless_card import nameless_card
from notecc.lint.rules.nested_too_deeply import nested_too_deeply
from notecc.lint.rules.nfd_text import nfd_text
from notecc.lint.rules.no_plan import no_plan
from notecc.lint.rules.nul_character import nul_character
from notecc.lint.rules.odd_encoding import odd_encoding
from notecc.lint.rules.plan_not_picked_up import plan_not_picked_up
from notecc.lint.rules.pseudo_heading import pseudo_heading
from notecc.lint.rules.rejected_step import rejected_step
from notecc.lint.rules.repeated_space import repeated_space
from notecc.lint.rules.reversed_link import reversed_link
from notecc.lint.rules.section_number import section_number
from notecc.lint.rules.section_out_of_order import section_out_of_order
from notecc.lint.rules.self_contradiction import self_contradiction
from notecc.lint.rules.space_in_address import space_in_address
from notecc.lint.rules.split_sentence import split_sentence
from notecc.lint.rules.star_as_times import star_as_times
from notecc.lint.rules.stray_full_stop import stray_full_stop
from notecc.lint.rules.swallowed_topic import swallowed_topic
from notecc.lint.rules.taken_name import taken_name
from notecc.lint.rules.task_not_checkbox import task_not_checkbox
from notecc.lint.rules.term_in_two_spellings import term_in_two_spellings
from notecc.lint.rules.thin_topic import thin_topic
from notecc.lint.rules.todo_carried_too_long import todo_carried_too_long
from notecc.lint.rules.todo_not_carried import todo_not_carried
from notecc.lint.rules.too_many_cards import too_many_cards
from notecc.lint.rules.trailing_space import trailing_space
from notecc.lint.rules.unclosed_comment import unclosed_comment
from notecc.lint.rules.unclosed_fence import unclosed_fence
from notecc.lint.rules.unclosed_formula import unclosed_formula
from notecc.lint.rules.unclosed_markup import unclosed_markup
from notecc.lint.rules.undecodable_byte import undecodable_byte
from notecc.lint.rules.undefined_abbreviation import undefined_abbreviation
from notecc.lint.rules.undefined_symbol import undefined_symbol
from notecc.lint.rules.unicode_form_link import unicode_form_link
from notecc.lint.rules.unknown_done_mark import unknown_done_mark
from notecc.lint.rules.unknown_rule import unknown_rule
from notecc.lint.rules.unreadable_note import unreadable_note
from notecc.lint.rules.unsafe_link import unsafe_link
from notecc.lint.rules.untitled_attachment import untitled_attachment
from notecc.lint.rules.untrusted_module import untrusted_module
from notecc.lint.rules.unusable_name import unusable_name
from notecc.lint.rules.unused_allow import unused_allow
from notecc.lint.rules.vague_plan import vague_plan
from notecc.lint.rules.wall_of_text import wall_of_text
from notecc.lint.rules.wrong_case_link import wrong_case_link
from notecc.lint.rules.wrong_term import wrong_term
from notecc.lint.rules.wrong_verb_form import wrong_verb_form

if TYPE_CHECKING:
    from notecc.lint.rule import Rule

RULES: Final[tuple[Rule, ...]] = (
    false_claim,
    name_only_topic,
    thin_topic,
    undefined_abbreviation,
    self_contradiction,
    missing_key_point,
    wrong_term,
    circular_definition,
    contradicted_on_another_day,
    missing_section,
    section_out_of_order,
    section_number,
    empty_section,
    heading_escapes_section,
    pseudo_heading,
    swallowed_topic,
    duplicate_topic,
    missing_date,
    date_conflict,
    task_not_checkbox,
    unknown_done_mark,
    todo_not_carried,
    plan_not_picked_up,
    todo_carried_too_long,
    missing_day,
    no_plan,
    vague_plan,
    copied_retrospective,
    duplicate_day,
    misspelt_term,
    name_in_wrong_case,
    misspelt_loanword,
    josa_mismatch,
    detached_josa,
    joined_words,
    wrong_verb_form,
    detached_hada,
    term_in_two_spellings,
    comma_without_space,
    copied_english,
    joined_counter,
    misspelt_word,
    detached_ending,
    doubled_word,
    missing_sai_siot,
    missing_embed,
    untitled_attachment,
    embed_without_alt,
    broken_wikilink,
    ambiguous_wikilink,
    unicode_form_link,
    local_path_link,
    bare_url,
    wrong_case_link,
    unsafe_link,
    empty_link,
    reversed_link,
    space_in_address,
    formula_sign,
    formula_missing_part,
    formula_wrong_topic,
    formula_symbol_clash,
    formula_time_index,
    formula_pair_inconsistent,
    formula_missing_epsilon,
    formula_not_math,
    lookalike_operator,
    math_delimiter,
    undefined_symbol,
    formula_only_as_image,
    formula_unread,
    nested_too_deeply,
    unclosed_fence,
    unclosed_comment,
    unclosed_formula,
    invalid_front_matter,
    front_matter,
    hidden_comment,
    hidden_link_definition,
    hidden_html,
    unclosed_markup,
    emphasis_not_rendered,
    double_list_marker,
    mixed_indentation,
    trailing_space,
    multiple_blank_lines,
    leading_blank_line,
    missing_final_newline,
    repeated_space,
    split_sentence,
    stray_full_stop,
    loose_list,
    odd_encoding,
    nfd_text,
    invisible_character,
    fullwidth_punctuation,
    wall_of_text,
    hash_without_space,
    nul_character,
    undecodable_byte,
    star_as_times,
    unusable_name,
    taken_name,
    nameless_card,
    card_without_definition,
    escaped_formula,
    too_many_cards,
    untrusted_module,
    broken_module,
    rejected_step,
    unused_allow,
    unknown_rule,
    unreadable_note,
)

LATE: Final = frozenset({unused_allow})
"""These speak of what the other rules found, and run after them."""
