using System.CommandLine;
using Nadir.Expressions;
using Nadir.Landscapes;

namespace Nadir.Cli;

/// <summary>What a command makes small: a formula, alone or over data, or the loss of a model on data.</summary>
/// <param name="formula">How the command calls the formula: an argument's or an option's name.</param>
internal sealed class ObjectiveOptions(string formula)
{
    private readonly Option<string?> data = OptionOf.Text("--data", "DATA", "Data whose columns a formula or model may name: line, cosine, or a file.csv. All other names are parameters.");
    private readonly Option<string?> model = OptionOf.Text("--model", "FORMULA", "What is predicted for a row of the data, such as \"k*x+b\".");
    private readonly Option<string?> loss = OptionOf.Text("--loss", "NAME", "The loss between target and prediction. Default: mse.");
    private readonly Option<string?> target = OptionOf.Text("--target", "COLUMN", "The column to predict. Default: y, else the last.");

    public IReadOnlyList<Option> All => [data, model, loss, target];

    /// <summary>Whether the command line names a model or data.</summary>
    public bool IsGiven(ParseResult parsed) => All.Any(option => parsed.GetResult(option) is { Implicit: false });

    /// <summary>The objective.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="text">The formula; null where the command line has none.</param>
    /// <param name="context">What the command was given.</param>
    public Landscapes.Objective Read(ParseResult parsed, string? text, CommandContext context)
    {
        if (text is not null && parsed.GetValue(model) is not null)
            throw new UsageException($"{formula} and --model exclude each other: a formula is the loss itself, a model predicts. Leave one out.");
        if (text is null && parsed.GetValue(model) is null)
            throw new UsageException($"'nadir {CommandPath.Of(parsed.CommandResult.Command)}' takes {Article(formula)}, or --data with --model. Its --help shows examples.");
        if (text is not null && parsed.GetValue(loss) is not null)
            throw new UsageException($"--loss goes with --data and --model; {formula} is the loss itself. Leave --loss out.");
        if (parsed.GetValue(data) is null)
        {
            return text is not null && parsed.GetValue(target) is null
                ? UsageException.Guard(formula, () => Landscapes.Objective.Of(Formula.Parse(text)))
                : throw new UsageException("--model and --target need --data: the name of a set, such as line, or a file.csv.");
        }

        var columns = Columns(parsed, context)!;
        var chosen = parsed.GetValue(loss) is { } name ? EntryArguments.Read<Loss>("loss", [name], context.Catalogue, loss.Name)[0] : null;
        return text is not null
            ? UsageException.Guard(formula, () => Landscapes.Objective.Of(Formula.Parse(text), columns))
            : UsageException.Guard(model.Name, () => Landscapes.Objective.Of(Formula.Parse(parsed.GetValue(model)!), columns, chosen));
    }

    /// <summary>The data; null where the command line names none.</summary>
    public DataColumns? Columns(ParseResult parsed, CommandContext context) => parsed.GetValue(data) is { } text
        ? UsageException.Guard(data.Name, () => DataColumns.Load(text, parsed.GetValue(target), context.Catalogue))
        : null;

    private static string Article(string name) => name.StartsWith('-') ? $"{name} with a formula" : $"a {name}";
}
