using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>What a thread is in the middle of; in one place, because to find a thread's own costs as much as a small addition.</summary>
internal sealed class ThreadState
{
    [ThreadStatic]
    private static ThreadState? current;

    public static ThreadState Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => current ?? Make();
    }

    /// <summary>The innermost open scope.</summary>
    public StepScope? Scope { get; set; }

    /// <summary>A scope to open next; further ones stand behind it.</summary>
    public StepScope? IdleScope { get; set; }

    /// <summary>How many pauses of recording last.</summary>
    public int Pauses { get; set; }

    /// <summary>Whether a backward pass lets marked tensors gather gradients.</summary>
    public bool IntoLeaves { get; set; }

    /// <summary>The order of the operation recorded last.</summary>
    public long LastOrder { get; set; }

    /// <summary>The tape of the next backward pass.</summary>
    public Tape? IdleTape { get; set; }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ThreadState Make() => current = new ThreadState();
}
