import { createContext, type ReactNode, use } from "react";
import { useStore } from "zustand";
import type { Device, DeviceState } from "#state/device.ts";

const DeviceContext = createContext<Device | null>(null);

/** Hands the port for what is kept on the device to everything below. */
export function DeviceProvider({ device, children }: { device: Device; children: ReactNode }) {
  return <DeviceContext value={device}>{children}</DeviceContext>;
}

/** The port, for asking things of it. */
export function useDevice(): Device {
  const device = use(DeviceContext);
  if (!device) throw new Error("No port: wrap the panels in DeviceProvider.");
  return device;
}

/** A part of its state. The selector must return the same while nothing changed. */
export function useDeviceState<T>(selector: (state: DeviceState) => T): T {
  return useStore(useDevice().state, selector);
}
