using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>Sorts a formula over rows of data into what depends on rows only, on parameters only, and on both.</summary>
internal sealed class RowsBuilder
{
    private readonly IReadOnlyList<Node> variables;
    private readonly Columns columns;
    private readonly List<RowsStage> stages = [];
    private readonly Dictionary<Node, (bool OnRows, bool OnPoint)> dependence = [];
    private readonly Dictionary<(Node Part, bool IsInRows), Node> rewritten = [];

    private RowsBuilder(IReadOnlyList<Node> variables, Columns columns)
    {
        (this.variables, this.columns) = (variables, columns);
        foreach (var column in columns.Names)
        {
            if (variables.Contains(column))
                throw Error.Argument($"{NamesOf.NameOf(column)} is a parameter and a column of data; it can be one of them.");
            dependence[column] = (true, false);
        }

        foreach (var variable in variables)
            dependence[variable] = (false, true);
    }

    public static FormulaFunction Build(Node root, IReadOnlyList<Node> variables, Columns columns)
    {
        var builder = new RowsBuilder(variables, columns);
        var lowering = new Lowering([.. variables, .. columns.Names]);
        var outer = builder.OfPoint(lowering.Of(root));
        Node[] names = [.. variables, .. builder.stages.Select(static stage => stage.Name), .. columns.Names];
        return new RowsFunction(
            variables.Count,
            [.. builder.stages.Select(stage => new RowsProgram(ProgramBuilder.Build(stage.Body, names), stage.Aggregate))],
            ProgramBuilder.Build(outer, names),
            columns);
    }

    /// <summary>The part that a name binds: a variable, or a constant whose name is given a value.</summary>
    public static Node Variable(string name)
    {
        var spelled = VariableName.Of(Require.Present(name));
        return ConstantNode.All.FirstOrDefault(constant => constant.Name == spelled) ?? (Node)new NameNode(spelled);
    }

    /// <summary>The aggregates in a formula.</summary>
    public static IEnumerable<CallNode> Aggregates(Node root)
    {
        var seen = new HashSet<Node>();
        var waiting = new Stack<Node>([root]);
        while (waiting.TryPop(out var node))
        {
            if (node is not CallNode call || !seen.Add(node))
                continue;
            if (call.Function is Aggregate)
                yield return call;
            foreach (var argument in call.Arguments)
                waiting.Push(argument);
        }
    }

    private Node OfPoint(Node node) => Once(node, isInRows: false, RewriteOfPoint);

    private Node OfRows(Node node) => Once(node, isInRows: true, RewriteOfRows);

    private Node Once(Node node, bool isInRows, Func<Node, Node> rewrite)
    {
        if (!rewritten.TryGetValue((node, isInRows), out var result))
            rewritten[(node, isInRows)] = result = rewrite(node);
        return result;
    }

    private Node RewriteOfPoint(Node node)
    {
        if (columns.Names.Contains(node))
            throw Error.Argument($"{NamesOf.NameOf(node)} is a column of data and stands outside mean(…) and sum(…), where there is no row to take it from.");
        if (node is not CallNode call)
            return node;
        return call.Function is Aggregate aggregate ? Over(aggregate, call.Arguments[0]) : Rebuilt(call, OfPoint);
    }

    private Node RewriteOfRows(Node node)
    {
        if (node is not CallNode call)
            return node;
        if (call.Function is Aggregate aggregate)
            return Over(aggregate, call.Arguments[0]);
        var (onRows, onPoint) = Dependence(node);
        if (!onRows)
            return OfPoint(node) is CallNode part ? Stage(part, null) : OfPoint(node);
        var rebuilt = Rebuilt(call, OfRows);
        return onPoint ? rebuilt : Column(rebuilt);
    }

    private Node Over(Aggregate aggregate, Node argument)
    {
        var body = OfRows(argument);
        if (!Dependence(body).OnPoint)
            return new NumberNode(RowsFunction.Total(ProgramBuilder.Build(body, columns.Names), aggregate, columns));
        return Stage(body, aggregate);
    }

    private NameNode Stage(Node body, Aggregate? aggregate)
    {
        // A name that cannot be typed.
        var name = new NameNode($"#{stages.Count}");
        stages.Add(new RowsStage(name, body, aggregate));
        dependence[name] = (false, true);
        return name;
    }

    private NameNode Column(Node part)
    {
        var name = new NameNode($"@{columns.Names.Count}");
        var program = new ColumnFunction(ProgramBuilder.Build(part, columns.Names));
        var inputs = columns.Values.Select(static column => new ReadOnlyMemory<double>(column)).ToArray();
        program.Values(inputs, columns.Add(name, columns.Rows));
        dependence[name] = (true, false);
        return name;
    }

    private static CallNode Rebuilt(CallNode call, Func<Node, Node> rewrite) => new(call.Function, [.. call.Arguments.Select(rewrite)]);

    private (bool OnRows, bool OnPoint) Dependence(Node node)
    {
        if (dependence.TryGetValue(node, out var known))
            return known;
        var (onRows, onPoint) = (false, false);
        if (node is CallNode call)
        {
            foreach (var argument in call.Arguments)
            {
                var of = Dependence(argument);
                onRows |= of.OnRows && call.Function is not Aggregate;
                onPoint |= of.OnPoint;
            }
        }

        return dependence[node] = (onRows, onPoint);
    }
}
