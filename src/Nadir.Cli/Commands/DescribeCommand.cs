using System.CommandLine;
using Nadir.Figures;
using Nadir.Pictures;

namespace Nadir.Cli;

/// <summary><c>nadir describe</c>.</summary>
internal static class DescribeCommand
{
    private const int MostColumns = 80, Rows = 16;

    public static PagedCommand Create(CommandContext context)
    {
        var name = new Argument<string>("NAME") { Description = "A name from 'nadir list', with arguments if you like (huber:delta=2); kind/name where two kinds have it, such as layer/softmax." };
        var json = OptionOf.Flag("--json", "Print one JSON object instead of text.");
        var command = new PagedCommand("describe", "Tells what a loss, layer, optimizer … is, and its parameters.")
        {
            About = ["With parameters, defaults, formula, ranges, the twin in Keras, PyTorch or scikit-learn, the source, and a picture of a function's value and slope."],
            Examples = [("nadir describe sgd", "An optimizer:"), ("nadir describe activation/softmax", "The activation, not the layer:")],
        };
        command.Add(name);
        command.AddGroup("Options", json);
        command.SetAction(parsed =>
        {
            var text = parsed.GetRequiredValue(name);
            var entry = Find(text, context.Catalogue);
            var figure = Picture(text, entry, context.Catalogue);
            if (parsed.GetValue(json))
            {
                context.WriteJson(EntryPage.ToJson(entry));
                return ExitCode.Success;
            }

            foreach (var line in EntryPage.Lines(entry, context.Terminal.PageWidth))
                context.Terminal.Output.WriteLine(line);
            if (figure is not null)
            {
                context.Terminal.Output.WriteLine();
                context.Terminal.Output.WriteLine(figure.ToTerminal(Math.Min(context.Terminal.PageWidth, MostColumns), Rows).TrimEnd());
            }

            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>The entry drawn with the arguments given, or with its example's where it needs some.</summary>
    private static Figure? Picture(string text, CatalogueEntry entry, Catalogue catalogue)
    {
        var arguments = text.Contains(':', StringComparison.Ordinal) ? text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..]
            : entry.Example;
        var spec = Spec.Parse(arguments is null ? entry.Name : $"{entry.Name}:{arguments}");
        return UsageException.Guard("NAME", () => EntryPicture.Of(catalogue, entry.Kind, spec));
    }

    private static CatalogueEntry Find(string text, Catalogue catalogue)
    {
        text = text.Split(':')[0];
        if (text.Split('/') is [var kind, var within])
            return UsageException.Guard("NAME", () => catalogue.Find(ListCommand.KindNamed(kind, catalogue), within));
        var found = catalogue.Entries.Where(entry => entry.Answers(text)).ToList();
        var names = catalogue.Entries.SelectMany(entry => entry.Aliases.Prepend(entry.Name)).Distinct();
        var parameters = catalogue.Entries.SelectMany(entry => entry.Parameters).Select(parameter => parameter.Name).Distinct().ToList();
        return found switch
        {
            [var only] => only,
            [] when TwinNames.Explain(text, catalogue.Entries) is { Length: > 0 } twin => throw new UsageException($"Nothing is called '{text}'.{twin}"),
            [] when ForeignWord.Explain(text, parameters) is { Length: > 0 } word => throw new UsageException($"Nothing is called '{text}'.{word} It is a parameter: describe what has it."),
            [] => throw new UsageException($"Nothing is called '{text}'.{CatalogueName.DidYouMean(text, names)} 'nadir list' shows all names."),
            _ => throw new UsageException($"'{text}' is the name of several things. Write {string.Join(" or ", found.Select(entry => $"{entry.Kind}/{entry.Name}"))}."),
        };
    }
}
