namespace Nadir.Tensors;

/// <summary>Work on independent columns, as many side by side as a lane holds.</summary>
/// <remarks>A column's rows lie <see cref="Step"/> elements apart; results replace the first operand.</remarks>
internal unsafe interface IColumnOperation
{
    /// <summary>Columns laid side by side; a multiple of every lane's width.</summary>
    const int Step = 16;

    /// <summary>Whether there is a second operand.</summary>
    static abstract bool TakesTwo { get; }

    /// <summary>The same on one long row of neighbours, without laying columns side by side.</summary>
    static abstract void RunRow<L, T>(T* first, T* second, T* result, int length)
        where L : struct, ILane<L>, ILane<L, T>
        where T : unmanaged;

    void Run<L, T>(T* first, T* second, int rows)
        where L : struct, ILane<L>, ILane<L, T>
        where T : unmanaged;
}
