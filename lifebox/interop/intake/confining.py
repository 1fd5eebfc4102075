"""Limits that a process sets to itself before it reads what somebody else wrote."""

import sys

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class Basic(ctypes.Structure):
        """`JOBOBJECT_BASIC_LIMIT_INFORMATION`."""

        _fields_ = (
            ("PerProcessUserTimeLimit", ctypes.c_int64),
            ("PerJobUserTimeLimit", ctypes.c_int64),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class Extended(ctypes.Structure):
        """`JOBOBJECT_EXTENDED_LIMIT_INFORMATION`."""

        _fields_ = (
            ("Basic", Basic),
            ("IoInfo", ctypes.c_uint64 * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    def confine(memory: int, seconds: float) -> None:  # noqa: ARG001 – time is watched from outside
        """From now on at most `memory` bytes: a job object holds this process alone."""
        process_memory, extended_information = 0x100, 9
        limits = Extended()
        limits.Basic.LimitFlags = process_memory
        limits.ProcessMemoryLimit = memory
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        # The handle is never closed: the limit holds as long as the process lives.
        job = wintypes.HANDLE(kernel.CreateJobObjectW(None, None))
        kernel.SetInformationJobObject(job, extended_information, ctypes.byref(limits), ctypes.sizeof(limits))
        kernel.AssignProcessToJobObject(job, wintypes.HANDLE(kernel.GetCurrentProcess()))

else:
    import resource

    def confine(memory: int, seconds: float) -> None:
        """From now on at most `memory` bytes and `seconds` of the processor, no file written, no image left at death.

        macOS ignores the limit of memory.
        """
        limits = {
            resource.RLIMIT_CORE: 0,
            resource.RLIMIT_FSIZE: 0,
            resource.RLIMIT_CPU: int(seconds) + 1,
            resource.RLIMIT_AS: memory,
        }
        for limit, most in limits.items():
            _, hard = resource.getrlimit(limit)
            allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
            try:
                resource.setrlimit(limit, (allowed, hard))
            except (OSError, ValueError):
                if limit != resource.RLIMIT_AS:
                    raise
