namespace Nadir.Tensors;

/// <summary>Gradients of a computation, by walking its record from the end to the start.</summary>
public static class Gradients
{
    /// <summary>Whether marked tensors gather gradients: in Backward they do, in <see cref="Of"/> only the asked ones.</summary>
    internal static bool IntoLeaves => ThreadState.Current.IntoLeaves;

    internal static bool Recording => ThreadState.Current.Pauses == 0;

    /// <summary>Stops recording on this thread until the result is disposed: for evaluation and updates.</summary>
    public static Pause Off()
    {
        return new Pause(++ThreadState.Current.Pauses);
    }

    /// <summary>The gradients of a scalar in several tensors, added to nothing and stored nowhere.</summary>
    /// <param name="output">A scalar, or any shape together with <paramref name="upstream"/>.</param>
    /// <param name="inputs">Tensors it was computed from.</param>
    /// <param name="createGraph">Record the backward pass too, so that it can be differentiated again.</param>
    /// <param name="upstream">The gradient of what follows; ones when left out.</param>
    /// <returns>One gradient for each input, of its shape; zeros where the output does not depend on it.</returns>
    /// <remarks>Twin: torch.autograd.grad.</remarks>
    public static Tensor[] Of(Tensor output, ReadOnlySpan<Tensor> inputs, bool createGraph = false, Tensor? upstream = null)
    {
        foreach (var input in inputs)
        {
            if (!Require.Present(input).NeedsGradient)
                throw Error.State($"A gradient was asked for in a tensor of shape {input.Shape} that does not record; make it by RequiresGradient() before it is used.");
        }

        foreach (var input in inputs)
        {
            input.Pending = null;
            input.IsAsked = true;
        }

        try
        {
            Run(output, upstream, createGraph, leaves: false);
            var gradients = new Tensor[inputs.Length];
            for (var i = 0; i < inputs.Length; i++)
            {
                gradients[i] = inputs[i].Pending ?? Tensor.Zeros(inputs[i].Shape, inputs[i].ElementType);
                gradients[i].IsSeen = true;
            }

            return gradients;
        }
        finally
        {
            foreach (var input in inputs)
            {
                input.IsAsked = false;
                input.Pending = null;
            }
        }
    }

    internal static void Run(Tensor output, Tensor? upstream, bool createGraph, bool leaves)
    {
        if (!Require.Present(output).NeedsGradient)
            throw Error.State($"Nothing to differentiate: no input of this computation requires a gradient. Use a Parameter, or RequiresGradient().");
        if (upstream is null && output.Count != 1)
            throw Error.Shape($"Backward starts from one number, got {output.Shape}. Reduce it by Sum or Mean, or pass the upstream gradient.");
        if (upstream is not null && upstream.Shape != output.Shape)
            throw Error.Shape($"The upstream gradient must have the output's shape {output.Shape}, got {upstream.Shape}.");
        if (upstream is not null && upstream.ElementType != output.ElementType)
            throw Error.Argument($"The upstream gradient must have the output's element type {output.ElementType}, got {upstream.ElementType}. Convert by To(...).");

        using var pause = createGraph ? default : Off();
        var thread = ThreadState.Current;
        var scope = thread.Scope;
        var recycled = scope?.BeginPass(isSeen: createGraph) ?? false;
        var seed = upstream ?? Tensor.Full(output.Shape, 1, output.ElementType);
        var tape = thread.IdleTape ?? new Tape();
        thread.IdleTape = null;
        thread.IntoLeaves = leaves;
        try
        {
            if (output.Node is { } last)
                tape.Collect(last);
            output.Receive(seed);
            for (var i = 0; i < tape.Count; i++)
            {
                var operation = tape[i];
                if (operation.Pending is not { } gradient)
                    continue;
                operation.Pending = null;
                operation.RunBackward(gradient);
            }
        }
        finally
        {
            tape.Clear();
            thread.IdleTape = tape;
            thread.IntoLeaves = false;
            scope?.EndPass(recycled);
        }
    }

    /// <summary>While it lives, nothing is recorded on its thread.</summary>
    public readonly struct Pause : IDisposable
    {
        private readonly int depth;

        internal Pause(int depth) => this.depth = depth;

        /// <summary>Records again, unless an earlier pause lasts; a second call does nothing.</summary>
        public void Dispose()
        {
            if (depth > 0)
            {
                var thread = ThreadState.Current;
                thread.Pauses = Math.Min(thread.Pauses, depth - 1);
            }
        }
    }
}
