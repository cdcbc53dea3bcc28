// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/lists/jsonschema.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <cmath>
#include <yaml-cpp/yaml.h>

using namespace Qt::Literals::StringLiterals;

namespace lightfoot::test {

namespace {

QString typeOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return u"boolean"_s;
    case QJsonValue::Double:
        return u"number"_s;
    case QJsonValue::String:
        return u"string"_s;
    case QJsonValue::Array:
        return u"array"_s;
    case QJsonValue::Object:
        return u"object"_s;
    default:
        return u"null"_s;
    }
}

bool isOfType(const QJsonValue &value, const QString &type)
{
    if (type == u"integer"_s)
        return value.isDouble() && std::floor(value.toDouble()) == value.toDouble();
    return typeOf(value) == type;
}

class Checker
{
public:
    explicit Checker(const QJsonObject &root) : m_root(root) {}

    // Empty or the first fault.
    QString check(const QJsonValue &schema, const QJsonValue &value, const QString &path) const
    {
        if (schema.isBool())
            return schema.toBool() ? QString() : path + u": not allowed"_s;
        const QJsonObject object = schema.toObject();
        for (auto word = object.begin(); word != object.end(); ++word) {
            const QString fault = checkWord(word.key(), word.value(), object, value, path);
            if (!fault.isEmpty())
                return fault;
        }
        return {};
    }

private:
    QString checkWord(const QString &word, const QJsonValue &wanted, const QJsonObject &schema,
                      const QJsonValue &value, const QString &path) const
    {
        static const QSet<QString> annotations{u"$schema"_s,     u"$defs"_s,     u"title"_s,
                                               u"description"_s, u"writeOnly"_s, u"properties"_s};
        if (word == u"properties"_s || word == u"patternProperties"_s || word == u"additionalProperties"_s ||
            word == u"required"_s)
            return checkObject(word, wanted, schema, value, path);
        if (annotations.contains(word))
            return {};
        if (word == u"$ref"_s)
            return check(definition(wanted.toString()), value, path);
        if (word == u"anyOf"_s)
            return checkAny(wanted.toArray(), value, path);
        if (word == u"items"_s || word == u"minItems"_s || word == u"maxItems"_s)
            return checkArray(word, wanted, value, path);
        return isMet(word, wanted, value) ? QString() : path + u": not of "_s + word;
    }

    // The words for one scalar.
    static bool isMet(const QString &word, const QJsonValue &wanted, const QJsonValue &value)
    {
        if (word == u"type"_s) {
            const QJsonArray types = wanted.isArray() ? wanted.toArray() : QJsonArray{wanted};
            return std::any_of(types.begin(), types.end(),
                               [&](const QJsonValue &type) { return isOfType(value, type.toString()); });
        }
        if (word == u"const"_s)
            return value == wanted;
        if (word == u"enum"_s)
            return wanted.toArray().contains(value);
        if (word == u"pattern"_s)
            return !value.isString() ||
                   QRegularExpression(wanted.toString()).match(value.toString()).hasMatch();
        if (word == u"minLength"_s)
            return !value.isString() || value.toString().size() >= wanted.toInt();
        if (word == u"minimum"_s)
            return !value.isDouble() || value.toDouble() >= wanted.toDouble();
        if (word == u"maximum"_s)
            return !value.isDouble() || value.toDouble() <= wanted.toDouble();
        return false;
    }

    QString checkObject(const QString &word, const QJsonValue &wanted, const QJsonObject &schema,
                        const QJsonValue &value, const QString &path) const
    {
        if (!value.isObject())
            return {};
        const QJsonObject object = value.toObject();
        const QJsonObject properties = schema[u"properties"_s].toObject();
        if (word == u"required"_s) {
            for (const QJsonValue key : wanted.toArray()) {
                if (!object.contains(key.toString()))
                    return path + u": lacks "_s + key.toString();
            }
            return {};
        }
        const QJsonObject patterns = schema[u"patternProperties"_s].toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            const QJsonArray own = schemasOf(entry.key(), word, wanted, properties, patterns);
            for (const QJsonValue part : own) {
                const QString fault = check(part, entry.value(), path + u'.' + entry.key());
                if (!fault.isEmpty())
                    return fault;
            }
        }
        return {};
    }

    // The schemas that a word has for the value of a key.
    static QJsonArray schemasOf(const QString &key, const QString &word, const QJsonValue &wanted,
                                const QJsonObject &properties, const QJsonObject &patterns)
    {
        QJsonArray matched;
        for (auto pattern = patterns.begin(); pattern != patterns.end(); ++pattern) {
            if (QRegularExpression(pattern.key()).match(key).hasMatch())
                matched.append(pattern.value());
        }
        if (word == u"patternProperties"_s)
            return matched;
        if (properties.contains(key))
            return word == u"properties"_s ? QJsonArray{properties[key]} : QJsonArray();
        return word == u"additionalProperties"_s && matched.isEmpty() ? QJsonArray{wanted} : QJsonArray();
    }

    QString checkArray(const QString &word, const QJsonValue &wanted, const QJsonValue &value,
                       const QString &path) const
    {
        if (!value.isArray())
            return {};
        const QJsonArray array = value.toArray();
        if (word == u"minItems"_s || word == u"maxItems"_s) {
            const bool few = word == u"minItems"_s;
            return (few ? array.size() >= wanted.toInt() : array.size() <= wanted.toInt())
                       ? QString()
                       : path + u": not of "_s + word;
        }
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString fault = check(wanted, array[i], path + u'[' + QString::number(i) + u']');
            if (!fault.isEmpty())
                return fault;
        }
        return {};
    }

    // The fault that lies deepest: that of the alternative that was most likely meant.
    QString checkAny(const QJsonArray &schemas, const QJsonValue &value, const QString &path) const
    {
        QString deepest = path + u": not of anyOf"_s;
        for (const QJsonValue schema : schemas) {
            const QString fault = check(schema, value, path);
            if (fault.isEmpty())
                return {};
            if (fault.section(u':', 0, 0).size() > deepest.section(u':', 0, 0).size())
                deepest = fault;
        }
        return deepest;
    }

    QJsonValue definition(const QString &reference) const
    {
        const QString name = reference.mid(QLatin1String("#/$defs/").size());
        return m_root[u"$defs"_s].toObject().value(name);
    }

    const QJsonObject &m_root;
};

void insertMerged(QJsonObject &object, const YAML::Node &node);

QJsonValue convert(const YAML::Node &node)
{
    if (node.IsSequence()) {
        QJsonArray array;
        for (const YAML::Node &item : node)
            array.append(convert(item));
        return array;
    }
    if (node.IsMap()) {
        QJsonObject object;
        insertMerged(object, node);
        return object;
    }
    if (!node.IsScalar())
        return {};
    const QString text = QString::fromStdString(node.Scalar());
    if (node.Tag() == "!") // in quotes
        return text;
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (isNumber)
        return number;
    if (text == u"true"_s || text == u"false"_s)
        return text == u"true"_s;
    return text.isEmpty() || text == u"~"_s || text == u"null"_s ? QJsonValue() : text;
}

void insertMerged(QJsonObject &object, const YAML::Node &node)
{
    for (const auto &entry : node) {
        const QString key = QString::fromStdString(entry.first.Scalar());
        if (key != u"<<"_s)
            object[key] = convert(entry.second);
    }
    for (const auto &entry : node) {
        if (entry.first.Scalar() != "<<")
            continue;
        const QJsonObject merged = convert(entry.second).toObject();
        for (auto part = merged.begin(); part != merged.end(); ++part) {
            if (!object.contains(part.key()))
                object[part.key()] = part.value();
        }
    }
}

} // namespace

QString schemaFault(const QJsonObject &schema, const QJsonValue &value)
{
    return Checker(schema).check(schema, value, u"list"_s);
}

QJsonValue jsonOfYaml(const std::string &text)
{
    return convert(YAML::Load(text));
}

} // namespace lightfoot::test
