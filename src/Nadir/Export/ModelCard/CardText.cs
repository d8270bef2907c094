using System.Globalization;
using System.Text;

namespace Nadir;

/// <summary>The text of a card.</summary>
internal sealed class CardText(ModelCard card)
{
    private readonly StringBuilder text = new();

    private bool HasClasses => card.ClassNames is not null;

    // The words of Hugging Face; it has none for numbers from images.
    private string Task => !HasClasses ? "tabular-regression"
        : card.Model.InputShape!.Value.Rank == 3 ? "image-classification" : "tabular-classification";

    public override string ToString()
    {
        WriteFrontMatter();
        Line($"# {Cell(card.Name)}");
        Line($"");
        Line($"{card.Description ?? What()}");
        Section("Model");
        if (card.Description is not null)
            Paragraph(What());
        Line($"```text");
        text.Append(card.Model.Summary());
        Line($"```");
        Section("Data");
        WriteTable("", "", DataRows());
        Section("Training");
        WriteTable("setting", "value", card.Settings);
        WriteFigures();
        WriteUse();
        Ask("Intended use", card.IntendedUse, "who should use it, and for what");
        Ask("Limits", card.Limits, "where it fails, whom that harms, and what it must not be used for");
        Ask("Licence", card.Licence, "what others may do with the model");
        Section("Versions");
        WriteTable("", "", card.Versions.Append(new("weights, SHA-256", $"`{card.Model.WeightsSha256}`")));
        return text.ToString();
    }

    private static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture);

    /// <summary>Text in a cell of a table, or on a line of its own.</summary>
    private static string Cell(string value) => value.ReplaceLineEndings(" ").Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    /// <summary>Text between backticks.</summary>
    private static string Code(string value) => $"`{value.ReplaceLineEndings(" ").Replace('`', '\'')}`";

    private void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private void Paragraph(string paragraph) => Line($"{paragraph}\n");

    private void Section(string title) => Line($"\n## {title}\n");

    private void WriteFrontMatter()
    {
        Line($"---");
        Line($"license: {CardYaml.Of(card.Licence ?? "unknown")}");
        Line($"library_name: nadir");
        Line($"tags:");
        foreach (var tag in card.Tags.Concat(["nadir", HasClasses ? "classification" : "regression"]).Distinct())
            Line($"- {CardYaml.Of(tag)}");
        if (card.Figures is [.., var judged] && judged.Value is { Count: > 0 } figures)
        {
            Line($"metrics:");
            foreach (var (name, _) in figures)
                Line($"- {CardYaml.Of(name)}");
            Line($"model-index:\n- name: {CardYaml.Of(card.Name)}\n  results:\n  - task:\n      type: {Task}");
            Line($"    dataset:\n      name: {CardYaml.Of(card.Data ?? judged.Key)}\n      type: {CardYaml.Of(card.Data ?? judged.Key)}\n    metrics:");
            foreach (var (name, value) in figures)
                Line($"    - type: {CardYaml.Of(name)}\n      name: {CardYaml.Of($"{judged.Key} {name}")}\n      value: {CardYaml.Of(value)}");
        }

        Line($"---\n");
    }

    private string What()
    {
        var model = card.Model;
        var output = card.ClassNames is { } names
            ? FormattableString.Invariant($"one of {names.Count} classes, as {model.OutputShape} numbers")
            : FormattableString.Invariant($"values {model.OutputShape}");
        return FormattableString.Invariant($"A network of {model.ParameterCount:N0} weights ({model.ElementType}) that maps an input {model.InputShape} to {output}.");
    }

    private IEnumerable<KeyValuePair<string, string>> DataRows()
    {
        yield return new("data", card.Data ?? "_to be filled in_");
        yield return new("SHA-256", card.DataSha256 is { Length: > 0 } hash ? Code(hash) : "_to be filled in_");
        yield return new("one input", $"{card.Model.InputShape}");
        if (card.TrainingSamples is { } count)
            yield return new("training samples", count.ToString("N0", CultureInfo.InvariantCulture));
        if (card.ClassNames is { } names)
            yield return new("classes", string.Join(", ", names));
        yield return new("preparation", card.Preparation ?? "none");
    }

    private void WriteTable(string first, string second, IEnumerable<KeyValuePair<string, string>> rows)
    {
        Line($"| {first} | {second} |\n|---|---|");
        foreach (var (name, value) in rows)
            Line($"| {Cell(name)} | {Cell(value)} |");
    }

    private void WriteFigures()
    {
        if (card.Figures.Count == 0)
            return;
        Section("Figures");
        var names = card.Figures.SelectMany(figures => figures.Value).Select(number => number.Name).Distinct().ToList();
        Line($"| measured on | {string.Join(" | ", names.Select(Cell))} |\n|---|{string.Concat(names.Select(_ => "---:|"))}");
        foreach (var (data, numbers) in card.Figures)
        {
            var cells = names.Select(name => numbers.Any(number => number.Name == name) ? Number(numbers.First(number => number.Name == name).Value) : "");
            Line($"| {Cell(data)} | {string.Join(" | ", cells)} |");
        }
    }

    private void WriteUse()
    {
        Section("Use");
        var preparation = card.Model.Preparation;
        if (preparation is not null)
            Paragraph("`Predict` takes raw inputs: the model prepares them as it learned to in training.");
        else if (card.Preparation is not null)
            Paragraph($"Inputs are prepared by {Code(card.Preparation)} first, as it was fitted in training.");
        Line($"```csharp\nusing Nadir;\nusing Nadir.Tensors;\n");
        Line($"var model = Model.Load({JsonText.Text(writer => writer.WriteStringValue(card.Folder), indented: false)});");
        var input = preparation is null ? card.Model.InputShape!.Value : preparation.LearnedFrom.SampleShape ?? new Shape(preparation.InputNames.Count);
        Line($"var output = model.Predict(inputs); // inputs {input.Prepend(1)} gives {card.Model.OutputShape!.Value.Prepend(1)}\n```");
    }

    private void Ask(string title, string? answer, string question)
    {
        Section(title);
        Line($"{answer ?? $"_To be filled in: {question}._"}");
    }
}
