namespace Nadir.Expressions;

/// <summary>Turns nodes into a program: equal parts share a slot, constant parts are computed here.</summary>
internal sealed class ProgramBuilder
{
    private readonly IReadOnlyList<Node> variables;
    private readonly Dictionary<Node, int> places = [];
    private readonly List<double> numbers = [];
    private readonly List<CallNode> calls = [];

    private ProgramBuilder(IReadOnlyList<Node> variables) => this.variables = variables;

    /// <param name="root">What is computed.</param>
    /// <param name="variables">The parts whose values are given, in their order.</param>
    public static Program Build(Node root, IReadOnlyList<Node> variables)
    {
        var builder = new ProgramBuilder(variables);
        var simple = new Lowering(variables).Of(root);
        builder.Place(simple);
        return builder.Finish(simple);
    }

    /// <summary>Arguments before calls.</summary>
    private void Place(Node node)
    {
        if (places.ContainsKey(node))
            return;
        if (node is CallNode call && !variables.Contains(node))
        {
            foreach (var argument in call.Arguments)
                Place(argument);
            places[node] = calls.Count;
            calls.Add(call);
        }
        else if (node is NumberNode { Value: var number })
        {
            places[node] = numbers.Count;
            numbers.Add(number);
        }
    }

    private int SlotOf(Node node)
    {
        for (var i = 0; i < variables.Count; i++)
        {
            if (variables[i].Equals(node))
                return i;
        }

        return variables.Count + places[node] + (node is NumberNode ? 0 : numbers.Count);
    }

    private Program Finish(Node root)
    {
        var start = variables.Count + numbers.Count;
        var slots = calls.Select(call => call.Arguments.Select(SlotOf).ToArray()).ToArray();
        var lastUse = new int[calls.Count];
        for (var i = 0; i < slots.Length; i++)
        {
            foreach (var slot in slots[i])
            {
                if (slot >= start)
                    lastUse[slot - start] = i;
            }
        }

        var free = new Stack<int>();
        var registers = new int[calls.Count];
        var count = 0;
        var steps = new Instruction[calls.Count];
        for (var i = 0; i < steps.Length; i++)
        {
            var at = slots[i];
            foreach (var slot in at.Distinct())
            {
                if (slot >= start && lastUse[slot - start] == i)
                    free.Push(registers[slot - start]);
            }

            registers[i] = free.Count > 0 ? free.Pop() : count++;
            steps[i] = new Instruction(
                calls[i].Function, at.Length, at[0], at.Length > 1 ? at[1] : 0, at.Length > 2 ? at[2] : 0, registers[i]);
        }

        return new Program(variables.Count, [.. numbers], steps, SlotOf(root), count);
    }
}
