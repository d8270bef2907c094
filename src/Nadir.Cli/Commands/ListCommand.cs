using System.CommandLine;
using System.Text.Json.Nodes;

namespace Nadir.Cli;

/// <summary><c>nadir list</c>.</summary>
internal static class ListCommand
{
    public static PagedCommand Create(CommandContext context)
    {
        var kind = new Argument<string?>("KIND") { Description = "Only this kind, such as loss or optimizer.", Arity = ArgumentArity.ZeroOrOne };
        var json = OptionOf.Flag("--json", "Print one JSON object instead of text.");
        var command = new PagedCommand("list", "Shows every loss, layer, optimizer, data set … that can be named.")
        {
            Examples = [("nadir list", "Everything, by kind:"), ("nadir list optimizer", "One kind:")],
        };
        command.Add(kind);
        command.AddGroup("Options", json);
        command.SetAction(parsed =>
        {
            var kinds = parsed.GetValue(kind) is { } asked ? [KindNamed(asked, context.Catalogue)] : context.Catalogue.Kinds.ToList();
            if (parsed.GetValue(json))
                context.WriteJson(new JsonObject { ["entries"] = new JsonArray([.. kinds.SelectMany(context.Catalogue.OfKind).Select(Json)]) });
            else
                Print(kinds, context);
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>A kind by its name, in the singular or plural.</summary>
    public static string KindNamed(string asked, Catalogue catalogue) =>
        catalogue.Kinds.FirstOrDefault(kind => CatalogueName.Same(kind, asked) || CatalogueName.Same(Plural(kind), asked))
        ?? throw new UsageException($"There is no kind '{asked}'.{CatalogueName.DidYouMean(asked, catalogue.Kinds)} There are {string.Join(", ", catalogue.Kinds)}.");

    private static string Plural(string kind) => kind.EndsWith('s') ? kind + "es" : kind + "s";

    private static void Print(List<string> kinds, CommandContext context)
    {
        foreach (var kind in kinds)
        {
            if (kind != kinds[0])
                context.Terminal.Output.WriteLine();
            context.Terminal.Output.WriteLine(kind);
            var rows = context.Catalogue.OfKind(kind).Select(entry => (entry.Name, entry.Documentation.IsPresent ? entry.Documentation.Summary : "(its assembly came without documentation)"));
            foreach (var line in Wrapping.Rows([.. rows], context.Terminal.PageWidth))
                context.Terminal.Output.WriteLine(line);
        }

        context.Terminal.Output.WriteLine();
        context.Terminal.Output.WriteLine("'nadir describe NAME' tells more.");
    }

    private static JsonObject Json(CatalogueEntry entry) => new()
    {
        ["kind"] = entry.Kind,
        ["name"] = entry.Name,
        ["aliases"] = new JsonArray([.. entry.Aliases.Select(alias => JsonValue.Create(alias))]),
        ["summary"] = entry.Documentation.Summary,
    };
}
