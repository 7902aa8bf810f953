export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }],
    "form-dup-name": "off", // the checkboxes of one facet share their name
    "long-title": "off", // a title is as long as its editor writes it
    "no-trailing-whitespace": "off", // what a template tag leaves behind costs nothing compressed
    "unique-landmark": "off", // two boxes of one text may have the same title
    "require-sri": "off", // nothing is loaded from another host
  },
};
